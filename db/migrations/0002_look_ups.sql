-- Before a clinic is known the app may ask only these questions. They run as the owner of the tables; the app itself has no grant on
-- accounts, sessions, one_time_links, attempts and share_tokens. Times come from the caller: the app has one clock.
create function find_account(p_email text) returns table (staff_id uuid, clinic_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.staff_id, a.clinic_id, a.password_hash from accounts a where a.email = lower(p_email) $$;
--> statement-breakpoint
create function open_session(p_id uuid, p_staff uuid, p_now timestamptz, p_expires timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into sessions (id, staff_id, created_at, expires_at) values (p_id, p_staff, p_now, p_expires) $$;
--> statement-breakpoint
create function find_session(p_id uuid, p_now timestamptz)
  returns table (staff_id uuid, clinic_id uuid, role role, name text, email text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select s.id, s.clinic_id, s.role, s.name, a.email
    from sessions i join accounts a on a.staff_id = i.staff_id join staff s on s.clinic_id = a.clinic_id and s.id = a.staff_id
    where i.id = p_id and i.ended_at is null and i.expires_at > p_now and s.suspended_at is null
  $$;
--> statement-breakpoint
create function end_session(p_id uuid, p_now timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update sessions set ended_at = p_now where id = p_id and ended_at is null $$;
--> statement-breakpoint
-- Signing out acts everywhere, and so does a new password.
create function end_sessions_of(p_staff uuid, p_now timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    update sessions set ended_at = p_now where staff_id = p_staff and ended_at is null
      and exists (select from accounts a where a.staff_id = p_staff and a.clinic_id = app_clinic())
  $$;
--> statement-breakpoint
create function create_account(p_staff uuid, p_email text, p_hash text, p_now timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    insert into accounts (staff_id, clinic_id, email, password_hash, password_changed_at)
    values (p_staff, app_clinic(), lower(p_email), p_hash, p_now)
  $$;
--> statement-breakpoint
create function set_password(p_staff uuid, p_hash text, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update accounts set password_hash = p_hash, password_changed_at = p_now where staff_id = p_staff and clinic_id = app_clinic();
    return found;
  end $$;
--> statement-breakpoint
create function list_account_emails() returns table (staff_id uuid, email text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.staff_id, a.email from accounts a where a.clinic_id = app_clinic() $$;
--> statement-breakpoint
create function has_clinic() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from clinics) $$;
--> statement-breakpoint
-- The web process makes links for its own clinic only; the one that makes a new clinic comes from the terminal, as the owner of the tables.
create function issue_one_time_link(p_hash bytea, p_purpose one_time_purpose, p_email text, p_name text, p_role role, p_staff uuid,
    p_now timestamptz, p_expires timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    if app_clinic() is null or p_purpose = 'setup' then raise exception 'a one-time link needs its clinic'; end if;
    insert into one_time_links (token_hash, purpose, clinic_id, email, name, role, staff_id, created_at, expires_at)
      values (p_hash, p_purpose, app_clinic(), lower(p_email), p_name, p_role, p_staff, p_now, p_expires);
  end $$;
--> statement-breakpoint
create function find_one_time_link(p_hash bytea, p_purpose one_time_purpose, p_now timestamptz)
  returns table (clinic_id uuid, clinic_name text, email text, name text, role role, staff_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.clinic_id, c.name, l.email, l.name, l.role, l.staff_id from one_time_links l left join clinics c on c.id = l.clinic_id
    where l.token_hash = p_hash and l.purpose = p_purpose and l.used_at is null and l.expires_at > p_now
  $$;
--> statement-breakpoint
-- True for exactly one caller, however many try at once.
create function use_one_time_link(p_hash bytea, p_purpose one_time_purpose, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update one_time_links l set used_at = p_now
      where l.token_hash = p_hash and l.purpose = p_purpose and l.used_at is null and l.expires_at > p_now;
    return found;
  end $$;
--> statement-breakpoint
create function list_invitations(p_now timestamptz) returns table (email text, name text, role role, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.email, l.name, l.role, l.expires_at from one_time_links l
    where l.clinic_id = app_clinic() and l.purpose = 'invitation' and l.used_at is null and l.expires_at > p_now order by l.created_at
  $$;
--> statement-breakpoint
-- Makes every open link of the kind for this address or person useless: withdrawing, or making a new one in its place.
create function withdraw_one_time_links(p_purpose one_time_purpose, p_email text, p_staff uuid, p_now timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    update one_time_links l set used_at = p_now
    where l.clinic_id = app_clinic() and l.purpose = p_purpose and l.used_at is null
      and (l.email is not distinct from lower(p_email)) and (l.staff_id is not distinct from p_staff)
  $$;
--> statement-breakpoint
create function find_attempts(p_keys text[]) returns table (key text, failures integer, last_failed_at timestamptz, blocked_until timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.key, a.failures, a.last_failed_at, a.blocked_until from attempts a where a.key = any (p_keys) $$;
--> statement-breakpoint
-- One more failure: the first p_free are free, each further one doubles the wait up to p_cap; what is older than p_forget counts no more.
create function record_failure(p_key text, p_now timestamptz, p_free integer, p_base interval, p_cap interval, p_forget interval) returns timestamptz
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare kept integer; until timestamptz;
  begin
    insert into attempts as a (key, failures, last_failed_at) values (p_key, 1, p_now)
      on conflict (key) do update set failures = case when a.last_failed_at < p_now - p_forget then 1 else a.failures + 1 end, last_failed_at = p_now
      returning failures into kept;
    if kept > p_free then until := p_now + least(p_base * power(2, least(kept - p_free - 1, 20)), p_cap); end if;
    update attempts set blocked_until = until where key = p_key;
    return until;
  end $$;
--> statement-breakpoint
create function forget_failures(p_keys text[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from attempts where key = any (p_keys) $$;
--> statement-breakpoint
create function find_share_link(p_hash bytea)
  returns table (clinic_id uuid, share_link_id uuid, program_id uuid, patient_id uuid, expires_on date, time_zone text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.clinic_id, l.id, l.program_id, p.patient_id, l.expires_on, c.time_zone
    from share_tokens t
      join share_links l on l.clinic_id = t.clinic_id and l.id = t.share_link_id and l.generation = t.generation
      join programs p on p.clinic_id = l.clinic_id and p.id = l.program_id
      join clinics c on c.id = l.clinic_id
    where t.token_hash = p_hash and l.revoked_at is null
  $$;
--> statement-breakpoint
create function put_share_token(p_hash bytea, p_link uuid, p_generation integer) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into share_tokens (token_hash, clinic_id, share_link_id, generation) values (p_hash, app_clinic(), p_link, p_generation) $$;
--> statement-breakpoint
revoke all on all functions in schema public from public;
--> statement-breakpoint
grant execute on function app_clinic(), find_account(text), open_session(uuid, uuid, timestamptz, timestamptz), find_session(uuid, timestamptz),
  end_session(uuid, timestamptz), end_sessions_of(uuid, timestamptz), create_account(uuid, text, text, timestamptz),
  set_password(uuid, text, timestamptz), list_account_emails(), has_clinic(),
  issue_one_time_link(bytea, one_time_purpose, text, text, role, uuid, timestamptz, timestamptz),
  find_one_time_link(bytea, one_time_purpose, timestamptz), use_one_time_link(bytea, one_time_purpose, timestamptz),
  list_invitations(timestamptz), withdraw_one_time_links(one_time_purpose, text, uuid, timestamptz), find_attempts(text[]),
  record_failure(text, timestamptz, integer, interval, interval, interval), forget_failures(text[]), find_share_link(bytea),
  put_share_token(bytea, uuid, integer) to app_rw;
