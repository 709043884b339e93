alter table patient_calls enable row level security;
--> statement-breakpoint
alter table patient_calls force row level security;
--> statement-breakpoint
create policy own_clinic on patient_calls using (clinic_id = app_clinic()) with check (clinic_id = app_clinic());
--> statement-breakpoint
grant select, insert on patient_calls to app_rw;
--> statement-breakpoint
-- What somebody noted is never changed: what takes it back is a row of its own.
create trigger patient_calls_append_only before update or delete on patient_calls for each row execute function refuse_event_change();
--> statement-breakpoint
create trigger patient_calls_kept before truncate on patient_calls for each statement execute function refuse_truncate();
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
    delete from patient_calls c where c.clinic_id = clinic and c.program_id = any (program_ids);
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
