-- Published is frozen: nothing a patient could notice ever changes. Only the erasing function may remove such rows, with the whole record.
create function refuse_published_version() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' then
    if current_setting('app.erasing', true) = 'yes' then return old; end if;
    raise exception 'a version is never deleted' using errcode = 'integrity_constraint_violation', constraint = 'versions_frozen';
  end if;
  if old.published_at is not null then
    raise exception 'a published version never changes' using errcode = 'integrity_constraint_violation', constraint = 'versions_frozen';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger versions_frozen before update or delete on versions for each row execute function refuse_published_version();
--> statement-breakpoint
-- Once for the row as it was and once for the row as it would be, so that nothing is moved into a published version either. The lock makes a
-- change wait for a publishing under way, and then see that it has happened.
create function refuse_published_content() returns trigger language plpgsql as $$
declare published timestamptz;
begin
  if tg_op = 'DELETE' then
    if current_setting('app.erasing', true) = 'yes' then return old; end if;
    raise exception 'what was prescribed is never deleted' using errcode = 'integrity_constraint_violation', constraint = 'versions_frozen';
  end if;
  select v.published_at into published from versions v where v.clinic_id = new.clinic_id and v.id = new.version_id for share;
  if published is null and tg_op = 'UPDATE' and old.version_id <> new.version_id then
    select v.published_at into published from versions v where v.clinic_id = old.clinic_id and v.id = old.version_id for share;
  end if;
  if published is not null then
    raise exception 'a published version never changes' using errcode = 'integrity_constraint_violation', constraint = 'versions_frozen';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger phases_frozen before insert or update or delete on phases for each row execute function refuse_published_content();
--> statement-breakpoint
create trigger items_frozen before insert or update or delete on items for each row execute function refuse_published_content();
--> statement-breakpoint
create function refuse_truncate() returns trigger language plpgsql as $$ begin
  raise exception '% is never emptied', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
--> statement-breakpoint
create trigger versions_kept before truncate on versions for each statement execute function refuse_truncate();
--> statement-breakpoint
create trigger phases_kept before truncate on phases for each statement execute function refuse_truncate();
--> statement-breakpoint
create trigger items_kept before truncate on items for each statement execute function refuse_truncate();
--> statement-breakpoint
create trigger audit_events_kept before truncate on audit_events for each statement execute function refuse_truncate();
--> statement-breakpoint
-- Append-only, but for the seal: sequence and hashes are filled in once.
create function refuse_audit_change() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' and old.hash is null and new.hash is not null
    and (to_jsonb(new) - array['sequence', 'previous_hash', 'hash']) = (to_jsonb(old) - array['sequence', 'previous_hash', 'hash']) then
    return new;
  end if;
  raise exception 'the audit log is append-only' using errcode = 'integrity_constraint_violation', constraint = 'audit_append_only';
end $$;
--> statement-breakpoint
create trigger audit_append_only before update or delete on audit_events for each row execute function refuse_audit_change();
--> statement-breakpoint
create function refuse_event_change() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = 'yes' then return old; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation', constraint = 'events_append_only';
end $$;
--> statement-breakpoint
create trigger program_events_append_only before update or delete on program_events for each row execute function refuse_event_change();
--> statement-breakpoint
create trigger share_opens_append_only before update or delete on share_opens for each row execute function refuse_event_change();
--> statement-breakpoint
create trigger draft_operations_append_only before update or delete on draft_operations for each row execute function refuse_event_change();
--> statement-breakpoint
-- The only deleter. The audit log stays: it holds ids, never names. True when there was such a patient in this clinic.
create function erase_patient(p_patient uuid, p_staff uuid, p_now timestamptz) returns boolean
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
    delete from share_tokens t where t.clinic_id = clinic and t.share_link_id = any (link_ids);
    delete from share_opens o where o.clinic_id = clinic and o.share_link_id = any (link_ids);
    delete from share_links l where l.clinic_id = clinic and l.id = any (link_ids);
    delete from program_events e where e.clinic_id = clinic and e.program_id = any (program_ids);
    delete from draft_operations d where d.clinic_id = clinic and d.version_id = any (version_ids);
    delete from items i where i.clinic_id = clinic and i.version_id = any (version_ids);
    delete from phases h where h.clinic_id = clinic and h.version_id = any (version_ids);
    delete from versions v where v.clinic_id = clinic and v.id = any (version_ids);
    delete from programs g where g.clinic_id = clinic and g.id = any (program_ids);
    delete from patients p where p.clinic_id = clinic and p.id = p_patient;
    insert into erasures (clinic_id, patient_id, staff_id, at) values (clinic, p_patient, p_staff, p_now);
    perform set_config('app.erasing', '', true);
    return true;
  end $$;
--> statement-breakpoint
revoke all on function erase_patient(uuid, uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function erase_patient(uuid, uuid, timestamptz) to app_rw;
