do $$
declare name text;
begin
  foreach name in array array['session_logs', 'morning_answers', 'attention_settings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_clinic on %I using (clinic_id = app_clinic()) with check (clinic_id = app_clinic())', name);
  end loop;
end $$;
--> statement-breakpoint
grant select, insert on session_logs, morning_answers, attention_settings to app_rw;
--> statement-breakpoint
grant update on attention_settings to app_rw;
--> statement-breakpoint
-- What somebody said is never changed: a correction is a row of its own.
create trigger session_logs_append_only before update or delete on session_logs for each row execute function refuse_event_change();
--> statement-breakpoint
create trigger morning_answers_append_only before update or delete on morning_answers for each row execute function refuse_event_change();
--> statement-breakpoint
create trigger session_logs_kept before truncate on session_logs for each statement execute function refuse_truncate();
--> statement-breakpoint
create trigger morning_answers_kept before truncate on morning_answers for each statement execute function refuse_truncate();
--> statement-breakpoint
create or replace function erase_patient(p_patient uuid, p_staff uuid, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    clinic uuid := app_clinic();
    program_ids uuid[];
    version_ids uuid[];
    link_ids uuid[];
  begin
    perform from patients p where p.clinic_id = clinic and p.id = p_patient for update;
    if not found then return false; end if;
    perform set_config('app.erasing', 'yes', true);
    select coalesce(array_agg(g.id), '{}') into program_ids from programs g where g.clinic_id = clinic and g.patient_id = p_patient;
    select coalesce(array_agg(v.id), '{}') into version_ids from versions v where v.clinic_id = clinic and v.program_id = any (program_ids);
    select coalesce(array_agg(l.id), '{}') into link_ids from share_links l where l.clinic_id = clinic and l.program_id = any (program_ids);
    delete from session_logs s where s.clinic_id = clinic and s.program_id = any (program_ids);
    delete from morning_answers m where m.clinic_id = clinic and m.program_id = any (program_ids);
    delete from share_tokens t where t.clinic_id = clinic and t.share_link_id = any (link_ids);
    delete from share_opens o where o.clinic_id = clinic and o.share_link_id = any (link_ids);
    delete from share_links l where l.clinic_id = clinic and l.id = any (link_ids);
    delete from dismissed_hints d where d.clinic_id = clinic and d.program_id = any (program_ids);
    delete from gate_overrides o where o.clinic_id = clinic and o.program_id = any (program_ids);
    delete from program_events e where e.clinic_id = clinic and e.program_id = any (program_ids);
    delete from draft_operations d where d.clinic_id = clinic and d.version_id = any (version_ids);
    delete from items i where i.clinic_id = clinic and i.version_id = any (version_ids);
    delete from phases h where h.clinic_id = clinic and h.version_id = any (version_ids);
    delete from versions v where v.clinic_id = clinic and v.id = any (version_ids);
    delete from programs g where g.clinic_id = clinic and g.id = any (program_ids);
    delete from flags f where f.clinic_id = clinic and f.patient_id = p_patient;
    delete from red_flag_screens s where s.clinic_id = clinic and s.patient_id = p_patient;
    delete from private_notes n where n.clinic_id = clinic and n.patient_id = p_patient;
    -- A print of many says whom it is for: none that is kept for its quarter of an hour outlives the patient.
    delete from print_jobs j where j.clinic_id = clinic;
    delete from patients p where p.clinic_id = clinic and p.id = p_patient;
    insert into erasures (clinic_id, patient_id, staff_id, at) values (clinic, p_patient, p_staff, p_now);
    perform set_config('app.erasing', '', true);
    return true;
  end $$;
