ALTER TYPE "public"."program_event_kind" ADD VALUE 'undo';--> statement-breakpoint
ALTER TABLE "program_events" ADD COLUMN "undoes_id" uuid;--> statement-breakpoint
ALTER TABLE "program_events" ADD CONSTRAINT "program_events_undoes_fk" FOREIGN KEY ("clinic_id","undoes_id") REFERENCES "public"."program_events"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_events" ADD CONSTRAINT "program_events_undone_once" UNIQUE("clinic_id","undoes_id");--> statement-breakpoint
ALTER TABLE "program_events" ADD CONSTRAINT "program_events_undo" CHECK (("program_events"."kind"::text = 'undo') = ("program_events"."undoes_id" is not null));