do $$
declare name text;
begin
  foreach name in array array['private_notes', 'print_jobs', 'print_job_parts', 'audit_heads'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_clinic on %I using (clinic_id = app_clinic()) with check (clinic_id = app_clinic())', name);
  end loop;
end $$;
--> statement-breakpoint
grant select on audit_heads to app_rw;
--> statement-breakpoint
grant select, insert on private_notes, print_jobs, print_job_parts to app_rw;
--> statement-breakpoint
-- A note stays as it was written; it can only be taken away from sight, once.
grant update (removed_at) on private_notes to app_rw;
--> statement-breakpoint
grant update (state, heard_at, cancelled_at, forget_at) on print_jobs to app_rw;
--> statement-breakpoint
-- Sequence and hashes come from the sealer alone, never with a new entry.
create function refuse_sealed_entry() returns trigger language plpgsql as $$ begin
  if new.sequence is not null or new.previous_hash is not null or new.hash is not null then
    raise exception 'an entry is sealed later' using errcode = 'integrity_constraint_violation', constraint = 'audit_append_only';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger audit_unsealed_first before insert on audit_events for each row execute function refuse_sealed_entry();
--> statement-breakpoint
create function refuse_head_change() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' and new.clinic_id = old.clinic_id and new.sequence >= old.sequence then return new; end if;
  raise exception 'the end of the audit log only moves on' using errcode = 'integrity_constraint_violation', constraint = 'audit_append_only';
end $$;
--> statement-breakpoint
create trigger audit_heads_move_on before update or delete on audit_heads for each row execute function refuse_head_change();
--> statement-breakpoint
create trigger audit_heads_kept before truncate on audit_heads for each statement execute function refuse_truncate();
--> statement-breakpoint
create trigger program_events_kept before truncate on program_events for each statement execute function refuse_truncate();
--> statement-breakpoint
create trigger share_opens_kept before truncate on share_opens for each statement execute function refuse_truncate();
--> statement-breakpoint
create trigger draft_operations_kept before truncate on draft_operations for each statement execute function refuse_truncate();
--> statement-breakpoint
-- What is hashed of an entry. Each part says how long it is, so that no two entries look alike. `lib/audit-chain.ts` makes the same.
create function audit_part(p_text text) returns text language sql immutable
  as $$ select case when p_text is null then '-' else octet_length(p_text) || ':' || p_text end $$;
--> statement-breakpoint
create function audit_content(e audit_events) returns bytea language sql immutable
  as $$ select convert_to(
    audit_part(e.clinic_id::text) || audit_part(e.sequence::text) || audit_part(e.id::text)
    || audit_part(((extract(epoch from e.at) * 1000000)::bigint)::text) || audit_part(e.staff_id::text) || audit_part(e.action)
    || audit_part(e.patient_id::text) || audit_part(e.subject_id::text) || audit_part(e.detail::text) || audit_part(e.address), 'UTF8') $$;
--> statement-breakpoint
-- Chains the oldest entries of a clinic that are not sealed yet. The lock on its head makes all sealers take turns, however many processes there are.
create function seal_audit(p_clinic uuid, p_now timestamptz, p_most integer) returns table (head_sequence bigint, head_hash bytea, sealed integer)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    head audit_heads;
    entry audit_events;
    next bytea;
    done integer := 0;
  begin
    insert into audit_heads (clinic_id, sequence, hash, sealed_at, stamp)
      values (p_clinic, 0, decode(repeat('00', 32), 'hex'), p_now, '') on conflict (clinic_id) do nothing;
    select * into head from audit_heads h where h.clinic_id = p_clinic for update;
    for entry in select * from audit_events e where e.clinic_id = p_clinic and e.hash is null order by e.at, e.id limit p_most loop
      entry.sequence := head.sequence + 1;
      next := sha256(head.hash || audit_content(entry));
      update audit_events e set sequence = entry.sequence, previous_hash = head.hash, hash = next where e.clinic_id = p_clinic and e.id = entry.id;
      head.sequence := entry.sequence;
      head.hash := next;
      done := done + 1;
    end loop;
    update audit_heads h set sequence = head.sequence, hash = head.hash, sealed_at = p_now where h.clinic_id = p_clinic and done > 0;
    return query select head.sequence, head.hash, done;
  end $$;
--> statement-breakpoint
-- In the transaction of the sealing, which holds the lock.
create function stamp_audit_head(p_clinic uuid, p_sequence bigint, p_stamp text) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update audit_heads h set stamp = p_stamp where h.clinic_id = p_clinic and h.sequence = p_sequence $$;
--> statement-breakpoint
create function list_unsealed_clinics() returns table (clinic_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select distinct e.clinic_id from audit_events e where e.hash is null $$;
--> statement-breakpoint
-- A measure that fills up again: p_burst at once, and one more every p_every. Null where this one goes, else when the next one will.
create function spend_rate(p_key text, p_now timestamptz, p_every interval, p_burst integer) returns timestamptz
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare until timestamptz;
  begin
    insert into rates as r (key, full_at) values (p_key, p_now + p_every)
      on conflict (key) do update set full_at = greatest(r.full_at, p_now) + p_every
        where greatest(r.full_at, p_now) + p_every <= p_now + p_every * p_burst;
    if found then return null; end if;
    select r.full_at + p_every - p_every * p_burst into until from rates r where r.key = p_key;
    return until;
  end $$;
--> statement-breakpoint
-- When the next one goes, without taking it; null where it goes now.
create function look_at_rate(p_key text, p_now timestamptz, p_every interval, p_burst integer) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select r.full_at + p_every - p_every * p_burst from rates r
    where r.key = p_key and greatest(r.full_at, p_now) + p_every > p_now + p_every * p_burst
  $$;
--> statement-breakpoint
-- What counts no more: full measures, failures and sessions of long ago, one-time links that nobody can use. How many rows went.
create function sweep_limits(p_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare gone integer; total integer := 0;
  begin
    delete from rates r where r.full_at < p_now;
    get diagnostics gone = row_count; total := total + gone;
    delete from attempts a where a.last_failed_at < p_now - interval '2 days';
    get diagnostics gone = row_count; total := total + gone;
    delete from sessions s where s.expires_at < p_now - interval '30 days';
    get diagnostics gone = row_count; total := total + gone;
    delete from one_time_links l where l.expires_at < p_now - interval '90 days';
    get diagnostics gone = row_count; total := total + gone;
    return total;
  end $$;
--> statement-breakpoint
create function forget_print_job(p_job uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from print_jobs j where j.clinic_id = app_clinic() and j.id = p_job $$;
--> statement-breakpoint
create function forget_print_jobs(p_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare gone integer;
  begin
    delete from print_jobs j where j.forget_at < p_now;
    get diagnostics gone = row_count;
    return gone;
  end $$;
--> statement-breakpoint
revoke all on function refuse_sealed_entry(), refuse_head_change(), audit_part(text), audit_content(audit_events), seal_audit(uuid, timestamptz, integer),
  stamp_audit_head(uuid, bigint, text), list_unsealed_clinics(), spend_rate(text, timestamptz, interval, integer),
  look_at_rate(text, timestamptz, interval, integer), sweep_limits(timestamptz), forget_print_job(uuid), forget_print_jobs(timestamptz) from public;
--> statement-breakpoint
grant execute on function seal_audit(uuid, timestamptz, integer), stamp_audit_head(uuid, bigint, text), list_unsealed_clinics(),
  spend_rate(text, timestamptz, interval, integer), look_at_rate(text, timestamptz, interval, integer), sweep_limits(timestamptz),
  forget_print_job(uuid), forget_print_jobs(timestamptz) to app_rw;
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
