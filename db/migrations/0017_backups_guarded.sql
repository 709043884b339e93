-- Of the whole installation, so of no clinic: the app may only read the latest, and never where they are.
create function list_backups(p_limit integer)
  returns table (made_at timestamptz, bytes bigint, rows bigint, keys_saved boolean, failed boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select b.made_at, b.bytes, b.rows, b.keys_saved, b.failure is not null from backups b order by b.made_at desc, b.id desc limit least(p_limit, 100)
  $$;
--> statement-breakpoint
revoke all on function list_backups(integer) from public;
--> statement-breakpoint
grant execute on function list_backups(integer) to app_rw;
