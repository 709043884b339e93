-- Whoever stops being an owner leaves no keys behind: every invitation and password link of the clinic that is still open stops working.
create function withdraw_all_one_time_links(p_now timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update one_time_links l set used_at = p_now where l.clinic_id = app_clinic() and l.used_at is null $$;
--> statement-breakpoint
revoke all on function withdraw_all_one_time_links(timestamptz) from public;
--> statement-breakpoint
grant execute on function withdraw_all_one_time_links(timestamptz) to app_rw;
