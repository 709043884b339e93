alter table clinic_mail enable row level security;
--> statement-breakpoint
alter table clinic_mail force row level security;
--> statement-breakpoint
create policy own_clinic on clinic_mail using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
--> statement-breakpoint
grant select, insert, update on clinic_mail to app_rw;
--> statement-breakpoint
-- The page's token opens the page, the calendar's token the calendar, and neither the other.
drop function find_share_link(bytea);
--> statement-breakpoint
create function find_share_link(p_hash bytea)
  returns table (clinic_id uuid, share_link_id uuid, program_id uuid, patient_id uuid, expires_on date, time_zone text, generation integer,
    key_id text, pin_sealed text, pin_generation integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.clinic_id, l.id, l.program_id, p.patient_id, l.expires_on, c.time_zone, l.generation, l.key_id, l.pin_sealed, l.pin_generation
    from share_tokens t
      join share_links l on l.clinic_id = t.clinic_id and l.id = t.share_link_id and l.generation = t.generation
      join programs p on p.clinic_id = l.clinic_id and p.id = l.program_id
      join clinics c on c.id = l.clinic_id
    where t.token_hash = p_hash and t.purpose = 'page' and l.revoked_at is null
  $$;
--> statement-breakpoint
create function find_calendar_link(p_hash bytea)
  returns table (clinic_id uuid, share_link_id uuid, program_id uuid, patient_id uuid, expires_on date, time_zone text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select l.clinic_id, l.id, l.program_id, p.patient_id, l.expires_on, c.time_zone
    from share_tokens t
      join share_links l on l.clinic_id = t.clinic_id and l.id = t.share_link_id and l.generation = t.generation
      join programs p on p.clinic_id = l.clinic_id and p.id = l.program_id
      join clinics c on c.id = l.clinic_id
    where t.token_hash = p_hash and t.purpose = 'calendar' and l.revoked_at is null
  $$;
--> statement-breakpoint
-- A link that is older than its calendar gets the calendar's token when it is opened: putting one again changes nothing.
create function put_share_token(p_hash bytea, p_link uuid, p_generation integer, p_purpose share_token_purpose) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    insert into share_tokens (token_hash, clinic_id, share_link_id, generation, purpose)
      values (p_hash, app_clinic(), p_link, p_generation, p_purpose)
      on conflict (token_hash) do nothing
  $$;
--> statement-breakpoint
revoke all on function find_share_link(bytea), find_calendar_link(bytea), put_share_token(bytea, uuid, integer, share_token_purpose) from public;
--> statement-breakpoint
grant execute on function find_share_link(bytea), find_calendar_link(bytea), put_share_token(bytea, uuid, integer, share_token_purpose) to app_rw;
