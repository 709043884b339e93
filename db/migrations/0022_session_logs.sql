CREATE TYPE "public"."comparison" AS ENUM('better', 'same', 'worse');--> statement-breakpoint
CREATE TYPE "public"."effort" AS ENUM('easy', 'right', 'hard');--> statement-breakpoint
CREATE TYPE "public"."log_source" AS ENUM('patient', 'paper', 'clinic');--> statement-breakpoint
CREATE TABLE "attention_settings" (
	"clinic_id" uuid NOT NULL,
	"green_to" integer NOT NULL,
	"amber_to" integer NOT NULL,
	"silent_days" integer NOT NULL,
	"ending_days" integer NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attention_settings_pkey" PRIMARY KEY("clinic_id"),
	CONSTRAINT "attention_settings_zones" CHECK ("attention_settings"."green_to" between 0 and 8 and "attention_settings"."amber_to" between 1 and 9 and "attention_settings"."green_to" < "attention_settings"."amber_to"),
	CONSTRAINT "attention_settings_days" CHECK ("attention_settings"."silent_days" between 1 and 30 and "attention_settings"."ending_days" between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "morning_answers" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"on" date NOT NULL,
	"compared" "comparison" NOT NULL,
	"share_link_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "morning_answers_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "session_logs" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"on" date NOT NULL,
	"round" integer NOT NULL,
	"source" "log_source" NOT NULL,
	"share_link_id" uuid,
	"staff_id" uuid,
	"items" jsonb NOT NULL,
	"pain_now" integer,
	"pain_worst" integer,
	"effort" "effort",
	"stopped" boolean NOT NULL,
	"note" text NOT NULL,
	"replaces_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_logs_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "session_logs_round_key" UNIQUE("clinic_id","program_id","on","round","source","id"),
	CONSTRAINT "session_logs_round" CHECK ("session_logs"."round" between 1 and 12),
	CONSTRAINT "session_logs_pain" CHECK ("session_logs"."pain_now" between 0 and 10 and "session_logs"."pain_worst" between 0 and 10),
	CONSTRAINT "session_logs_note" CHECK (char_length("session_logs"."note") <= 2000),
	CONSTRAINT "session_logs_source" CHECK (("session_logs"."source" = 'patient') = ("session_logs"."share_link_id" is not null) and ("session_logs"."source" = 'patient') = ("session_logs"."staff_id" is null))
);
--> statement-breakpoint
ALTER TABLE "attention_settings" ADD CONSTRAINT "attention_settings_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attention_settings" ADD CONSTRAINT "attention_settings_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_answers" ADD CONSTRAINT "morning_answers_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_answers" ADD CONSTRAINT "morning_answers_link_fk" FOREIGN KEY ("clinic_id","share_link_id") REFERENCES "public"."share_links"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_logs" ADD CONSTRAINT "session_logs_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_logs" ADD CONSTRAINT "session_logs_link_fk" FOREIGN KEY ("clinic_id","share_link_id") REFERENCES "public"."share_links"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_logs" ADD CONSTRAINT "session_logs_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_logs" ADD CONSTRAINT "session_logs_replaces_fk" FOREIGN KEY ("clinic_id","program_id","on","round","source","replaces_id") REFERENCES "public"."session_logs"("clinic_id","program_id","on","round","source","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attention_settings_staff_idx" ON "attention_settings" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "morning_answers_program_idx" ON "morning_answers" USING btree ("clinic_id","program_id","on");--> statement-breakpoint
CREATE INDEX "morning_answers_link_idx" ON "morning_answers" USING btree ("clinic_id","share_link_id","created_at");--> statement-breakpoint
CREATE INDEX "morning_answers_at_idx" ON "morning_answers" USING btree ("clinic_id","created_at");--> statement-breakpoint
CREATE INDEX "session_logs_link_idx" ON "session_logs" USING btree ("clinic_id","share_link_id","created_at");--> statement-breakpoint
CREATE INDEX "session_logs_staff_idx" ON "session_logs" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "session_logs_replaces_idx" ON "session_logs" USING btree ("clinic_id","program_id","on","round","source","replaces_id");--> statement-breakpoint
CREATE INDEX "session_logs_at_idx" ON "session_logs" USING btree ("clinic_id","created_at");