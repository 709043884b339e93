-- The app logs in as a role that owns nothing and inherits nothing; each transaction switches to app_rw and names its clinic.
-- Row level security then hides every other clinic, on every path, whatever a query forgets.
do $$ begin
  if not exists (select from pg_roles where rolname = 'app_rw') then create role app_rw nologin nobypassrls; end if;
end $$;
--> statement-breakpoint
-- nullif: on a pooled connection the setting of an earlier transaction reads back as '', which is no uuid.
create function app_clinic() returns uuid language sql stable
  as $$ select nullif(current_setting('app.clinic_id', true), '')::uuid $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['staff', 'patients', 'pictures', 'clinic_exercises', 'exercise_marks', 'programs', 'versions', 'phases', 'items',
    'draft_operations', 'program_events', 'share_links', 'share_opens', 'audit_events', 'erasures'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_clinic on %I using (clinic_id = app_clinic()) with check (clinic_id = app_clinic())', name);
  end loop;
end $$;
--> statement-breakpoint
alter table clinics enable row level security;
--> statement-breakpoint
alter table clinics force row level security;
--> statement-breakpoint
create policy own_clinic on clinics using (id = app_clinic()) with check (id = app_clinic());
--> statement-breakpoint
grant usage on schema public to app_rw;
--> statement-breakpoint
grant select on built_in_exercises, erasures to app_rw;
--> statement-breakpoint
grant select, insert on clinics, staff, patients, pictures, clinic_exercises, exercise_marks, programs, versions, phases, items, draft_operations,
  program_events, share_links, share_opens, audit_events to app_rw;
--> statement-breakpoint
-- No DELETE at all: clinical rows are archived, ended or marked as removed. What the log says, and what was appended, cannot be updated.
grant update on clinics, staff, patients, clinic_exercises, exercise_marks, versions, phases, items, share_links to app_rw;
