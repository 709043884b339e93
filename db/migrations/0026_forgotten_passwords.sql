-- Whether it is worth while to ask for a link by mail, on a page that nobody has signed in to: says neither which clinic nor how many.
create function any_clinic_mails() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from clinic_mail m where m.host <> '') $$;
--> statement-breakpoint
revoke all on function any_clinic_mails() from public;
--> statement-breakpoint
grant execute on function any_clinic_mails() to app_rw;
