-- A clinic is never without an owner who can sign in, whatever two people do at the same moment: each waits for the other at the clinic's row.
create function keep_an_owner() returns trigger language plpgsql as $$ begin
  if old.role = 'owner' and old.suspended_at is null and (new.role <> 'owner' or new.suspended_at is not null) then
    perform from clinics c where c.id = old.clinic_id for update;
    if not exists (select from staff s where s.clinic_id = old.clinic_id and s.id <> old.id and s.role = 'owner' and s.suspended_at is null) then
      raise exception 'a clinic needs an owner' using errcode = 'integrity_constraint_violation', constraint = 'staff_last_owner';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger staff_keep_an_owner before update of role, suspended_at on staff for each row execute function keep_an_owner();
--> statement-breakpoint
create function has_second_factor(p_staff uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from second_factors f where f.staff_id = p_staff and f.confirmed_at is not null) $$;
--> statement-breakpoint
create function begin_session(p_id uuid, p_staff uuid, p_now timestamptz, p_expires timestamptz, p_by text, p_second_factor boolean, p_device text,
    p_address text) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    insert into sessions (id, staff_id, created_at, expires_at, active_at, second_factor_at, opened_by, device, address)
    select p_id, a.staff_id, p_now, p_expires, p_now, case when p_second_factor then p_now end, p_by, p_device, p_address
    from accounts a where a.staff_id = p_staff and a.clinic_id = app_clinic()
  $$;
--> statement-breakpoint
-- A browser says at most three times a minute that somebody is there, hence the minute on top. A session that was opened by a process of the
-- release before this one has no such time until a browser reports one, and is locked by hand only.
create function is_locked(s sessions, p_minutes integer, p_now timestamptz) returns boolean language sql immutable
  as $$ select s.locked_at is not null or coalesce(s.active_at + make_interval(mins => p_minutes + 1) < p_now, false) $$;
--> statement-breakpoint
-- Whose session it is and whether it may be used now. One that has not passed the account's second factor is nobody's.
create function look_at_session(p_id uuid, p_now timestamptz)
  returns table (staff_id uuid, clinic_id uuid, role role, name text, email text, locked boolean, lacks_second_factor boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select s.id, s.clinic_id, s.role, s.name, a.email, is_locked(i, c.idle_lock_minutes, p_now), c.requires_second_factor and not has_second_factor(s.id)
    from sessions i join accounts a on a.staff_id = i.staff_id join staff s on s.clinic_id = a.clinic_id and s.id = a.staff_id
      join clinics c on c.id = s.clinic_id
    where i.id = p_id and i.ended_at is null and i.expires_at > p_now and s.suspended_at is null
      and (i.second_factor_at is not null or not has_second_factor(s.id))
  $$;
--> statement-breakpoint
-- What processes of the release before this one ask: only what may be used at once.
create or replace function find_session(p_id uuid, p_now timestamptz)
  returns table (staff_id uuid, clinic_id uuid, role role, name text, email text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.staff_id, l.clinic_id, l.role, l.name, l.email from look_at_session(p_id, p_now) l where not l.locked and not l.lacks_second_factor
  $$;
--> statement-breakpoint
-- Somebody is there. A session that is locked stays so: only who proves again who they are opens it.
create function touch_session(p_id uuid, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update sessions i set active_at = greatest(p_now, i.active_at) from accounts a join clinics c on c.id = a.clinic_id
      where i.id = p_id and a.staff_id = i.staff_id and a.clinic_id = app_clinic() and i.ended_at is null and not is_locked(i, c.idle_lock_minutes, p_now);
    return found;
  end $$;
--> statement-breakpoint
create function lock_session(p_id uuid, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update sessions i set locked_at = p_now from accounts a
      where i.id = p_id and a.staff_id = i.staff_id and a.clinic_id = app_clinic() and i.ended_at is null and i.locked_at is null;
    return found;
  end $$;
--> statement-breakpoint
create function unlock_session(p_id uuid, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update sessions i set locked_at = null, active_at = p_now from accounts a
      where i.id = p_id and a.staff_id = i.staff_id and a.clinic_id = app_clinic() and i.ended_at is null and i.expires_at > p_now;
    return found;
  end $$;
--> statement-breakpoint
create function list_sessions(p_staff uuid, p_now timestamptz)
  returns table (id uuid, created_at timestamptz, active_at timestamptz, locked boolean, opened_by text, device text, address text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.id, i.created_at, coalesce(i.active_at, i.created_at), is_locked(i, c.idle_lock_minutes, p_now), i.opened_by, i.device, i.address
    from sessions i join accounts a on a.staff_id = i.staff_id join clinics c on c.id = a.clinic_id
    where i.staff_id = p_staff and a.clinic_id = app_clinic() and i.ended_at is null and i.expires_at > p_now
    order by coalesce(i.active_at, i.created_at) desc, i.id
  $$;
--> statement-breakpoint
-- One of a person's sessions, or all but one where none is named. How many ended.
create function end_sessions(p_staff uuid, p_id uuid, p_keep uuid, p_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare gone integer;
  begin
    update sessions i set ended_at = p_now from accounts a
      where i.staff_id = p_staff and a.staff_id = i.staff_id and a.clinic_id = app_clinic() and i.ended_at is null
        and (p_id is null or i.id = p_id) and i.id is distinct from p_keep;
    get diagnostics gone = row_count;
    return gone;
  end $$;
--> statement-breakpoint
create function list_accounts() returns table (staff_id uuid, email text, has_second_factor boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.staff_id, a.email, has_second_factor(a.staff_id) from accounts a where a.clinic_id = app_clinic() $$;
--> statement-breakpoint
create function read_account(p_staff uuid)
  returns table (email text, password_hash text, password_changed_at timestamptz, has_second_factor boolean, oidc_issuer text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.email, a.password_hash, a.password_changed_at, has_second_factor(a.staff_id), a.oidc_issuer from accounts a
    where a.staff_id = p_staff and a.clinic_id = app_clinic()
  $$;
--> statement-breakpoint
create function find_account_by_subject(p_issuer text, p_subject text) returns table (staff_id uuid, clinic_id uuid, email text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.staff_id, a.clinic_id, a.email from accounts a where a.oidc_issuer = p_issuer and a.oidc_subject = p_subject $$;
--> statement-breakpoint
-- An account belongs to one person at the provider for good; only taking the link away makes room for another.
create function bind_subject(p_staff uuid, p_issuer text, p_subject text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update accounts a set oidc_issuer = p_issuer, oidc_subject = p_subject
      where a.staff_id = p_staff and a.clinic_id = app_clinic() and a.oidc_subject is null;
    return found;
  end $$;
--> statement-breakpoint
create function unbind_subject(p_staff uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update accounts a set oidc_issuer = null, oidc_subject = null
      where a.staff_id = p_staff and a.clinic_id = app_clinic() and a.oidc_subject is not null;
    return found;
  end $$;
--> statement-breakpoint
create function read_second_factor(p_staff uuid)
  returns table (secret_sealed text, confirmed_at timestamptz, last_step bigint, codes_left integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select f.secret_sealed, f.confirmed_at, f.last_step,
      (select count(*)::integer from recovery_codes c where c.staff_id = f.staff_id and c.used_at is null)
    from second_factors f join accounts a on a.staff_id = f.staff_id
    where f.staff_id = p_staff and a.clinic_id = app_clinic()
  $$;
--> statement-breakpoint
-- Begins to set one up, in the place of one that was begun and never confirmed. False where there is one.
create function put_second_factor(p_staff uuid, p_secret text, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    insert into second_factors as f (staff_id, secret_sealed, created_at)
      select a.staff_id, p_secret, p_now from accounts a where a.staff_id = p_staff and a.clinic_id = app_clinic()
      on conflict (staff_id) do update set secret_sealed = excluded.secret_sealed, created_at = excluded.created_at, last_step = 0
        where f.confirmed_at is null;
    return found;
  end $$;
--> statement-breakpoint
create function confirm_second_factor(p_staff uuid, p_secret text, p_step bigint, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update second_factors f set confirmed_at = p_now, last_step = p_step from accounts a
      where f.staff_id = p_staff and a.staff_id = f.staff_id and a.clinic_id = app_clinic() and f.confirmed_at is null and f.secret_sealed = p_secret;
    return found;
  end $$;
--> statement-breakpoint
-- True for exactly one use of a code: each moves the last step on.
create function use_second_factor_step(p_staff uuid, p_step bigint) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update second_factors f set last_step = p_step from accounts a
      where f.staff_id = p_staff and a.staff_id = f.staff_id and a.clinic_id = app_clinic() and f.confirmed_at is not null and f.last_step < p_step;
    return found;
  end $$;
--> statement-breakpoint
create function drop_second_factor(p_staff uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    delete from second_factors f using accounts a where f.staff_id = p_staff and a.staff_id = f.staff_id and a.clinic_id = app_clinic();
    return found;
  end $$;
--> statement-breakpoint
-- New ones in the place of all earlier ones.
create function put_recovery_codes(p_staff uuid, p_hashes bytea[]) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    perform from second_factors f join accounts a on a.staff_id = f.staff_id
      where f.staff_id = p_staff and a.clinic_id = app_clinic() for update of f;
    if not found then raise exception 'recovery codes need a second factor'; end if;
    delete from recovery_codes c where c.staff_id = p_staff;
    insert into recovery_codes (staff_id, code_hash) select p_staff, hash from unnest(p_hashes) hash;
  end $$;
--> statement-breakpoint
create function use_recovery_code(p_staff uuid, p_hash bytea, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update recovery_codes c set used_at = p_now from accounts a
      where c.staff_id = p_staff and c.code_hash = p_hash and c.used_at is null and a.staff_id = c.staff_id and a.clinic_id = app_clinic();
    return found;
  end $$;
--> statement-breakpoint
revoke all on function keep_an_owner(), has_second_factor(uuid), is_locked(sessions, integer, timestamptz),
  begin_session(uuid, uuid, timestamptz, timestamptz, text, boolean, text, text), look_at_session(uuid, timestamptz), find_session(uuid, timestamptz),
  touch_session(uuid, timestamptz), lock_session(uuid, timestamptz), unlock_session(uuid, timestamptz), list_sessions(uuid, timestamptz),
  end_sessions(uuid, uuid, uuid, timestamptz), list_accounts(), read_account(uuid), find_account_by_subject(text, text), bind_subject(uuid, text, text),
  unbind_subject(uuid), read_second_factor(uuid), put_second_factor(uuid, text, timestamptz), confirm_second_factor(uuid, text, bigint, timestamptz),
  use_second_factor_step(uuid, bigint), drop_second_factor(uuid), put_recovery_codes(uuid, bytea[]), use_recovery_code(uuid, bytea, timestamptz) from public;
--> statement-breakpoint
grant execute on function begin_session(uuid, uuid, timestamptz, timestamptz, text, boolean, text, text), look_at_session(uuid, timestamptz),
  find_session(uuid, timestamptz), touch_session(uuid, timestamptz), lock_session(uuid, timestamptz), unlock_session(uuid, timestamptz),
  list_sessions(uuid, timestamptz), end_sessions(uuid, uuid, uuid, timestamptz), list_accounts(), read_account(uuid), find_account_by_subject(text, text),
  bind_subject(uuid, text, text), unbind_subject(uuid), read_second_factor(uuid), put_second_factor(uuid, text, timestamptz),
  confirm_second_factor(uuid, text, bigint, timestamptz), use_second_factor_step(uuid, bigint), drop_second_factor(uuid),
  put_recovery_codes(uuid, bytea[]), use_recovery_code(uuid, bytea, timestamptz) to app_rw;
