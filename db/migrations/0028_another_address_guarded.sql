-- The address with which somebody of this clinic signs in. That it is nobody else's, in any clinic, is said by the constraint.
create function set_email(p_staff uuid, p_email text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    update accounts set email = lower(p_email) where staff_id = p_staff and clinic_id = app_clinic();
    return found;
  end $$;
--> statement-breakpoint
-- A link for another address names a person and the address: whoever withdraws it knows the person alone.
create or replace function withdraw_one_time_links(p_purpose one_time_purpose, p_email text, p_staff uuid, p_now timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    update one_time_links l set used_at = p_now
    where l.clinic_id = app_clinic() and l.purpose = p_purpose and l.used_at is null and num_nonnulls(p_email, p_staff) > 0
      and (p_email is null or l.email = lower(p_email)) and (p_staff is null or l.staff_id = p_staff)
  $$;
--> statement-breakpoint
revoke all on function set_email(uuid, text) from public;
--> statement-breakpoint
grant execute on function set_email(uuid, text) to app_rw;
