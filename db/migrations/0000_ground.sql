CREATE TYPE "public"."exercise_kind" AS ENUM('static-stretch', 'dynamic-mobility', 'strength', 'posture');--> statement-breakpoint
CREATE TYPE "public"."one_time_purpose" AS ENUM('setup', 'invitation', 'password');--> statement-breakpoint
CREATE TYPE "public"."paper_size" AS ENUM('letter', 'a4');--> statement-breakpoint
CREATE TYPE "public"."position" AS ENUM('sitting', 'standing', 'hands-and-knees', 'lying-on-back', 'lying-on-side', 'lying-on-stomach');--> statement-breakpoint
CREATE TYPE "public"."print_size" AS ENUM('standard', 'large');--> statement-breakpoint
CREATE TYPE "public"."program_event_kind" AS ENUM('start', 'pause', 'resume', 'end', 'extend');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('owner', 'therapist', 'assistant');--> statement-breakpoint
CREATE TABLE "accounts" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_email_key" UNIQUE("email"),
	CONSTRAINT "accounts_email_folded" CHECK ("accounts"."email" = lower("accounts"."email"))
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failed_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"staff_id" uuid,
	"action" text NOT NULL,
	"patient_id" uuid,
	"subject_id" uuid,
	"detail" jsonb NOT NULL,
	"address" text,
	"sequence" bigint,
	"previous_hash" "bytea",
	"hash" "bytea",
	CONSTRAINT "audit_events_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "audit_events_sequence_key" UNIQUE("clinic_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "built_in_exercises" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "clinic_exercises" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"steps" text[] NOT NULL,
	"cautions" text[] NOT NULL,
	"position" "position",
	"equipment" text[] NOT NULL,
	"regions" text[] NOT NULL,
	"kind" "exercise_kind" NOT NULL,
	"dosage" jsonb NOT NULL,
	"picture_id" uuid,
	"created_by" uuid NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clinic_exercises_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "clinic_exercises_named" CHECK ("clinic_exercises"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "clinics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"paper_size" "paper_size" NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_operations" (
	"clinic_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"operation_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"staff_id" uuid NOT NULL,
	"operation" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_operations_pkey" PRIMARY KEY("clinic_id","version_id","operation_id")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"clinic_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"staff_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasures_pkey" PRIMARY KEY("clinic_id","patient_id")
);
--> statement-breakpoint
CREATE TABLE "exercise_marks" (
	"clinic_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"favourite" boolean NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "exercise_marks_pkey" PRIMARY KEY("clinic_id","staff_id","exercise_id")
);
--> statement-breakpoint
CREATE TABLE "items" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"phase_id" uuid NOT NULL,
	"item_key" uuid NOT NULL,
	"position" integer NOT NULL,
	"built_in_slug" text,
	"variation_slug" text,
	"clinic_exercise_id" uuid,
	"dosage" jsonb NOT NULL,
	"patient_note" text NOT NULL,
	"staff_note" text NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "items_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "items_key_key" UNIQUE("clinic_id","version_id","item_key"),
	CONSTRAINT "items_one_exercise" CHECK (num_nonnulls("items"."built_in_slug", "items"."clinic_exercise_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"purpose" "one_time_purpose" NOT NULL,
	"clinic_id" uuid,
	"email" text,
	"name" text,
	"role" "role",
	"staff_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "patients" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"name_folded" text NOT NULL,
	"birth_on" date,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"record_number" text NOT NULL,
	"language" text NOT NULL,
	"print_size" "print_size" NOT NULL,
	"therapist_id" uuid,
	"is_sample" boolean NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "patients_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "patients_named" CHECK ("patients"."first_name" <> '' and "patients"."last_name" <> ''),
	CONSTRAINT "patients_language" CHECK ("patients"."language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "phases" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"from_week" integer NOT NULL,
	"to_week" integer,
	"removed_at" timestamp with time zone,
	CONSTRAINT "phases_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "phases_version_key" UNIQUE("clinic_id","version_id","id"),
	CONSTRAINT "phases_weeks" CHECK ("phases"."from_week" between 1 and 104 and ("phases"."to_week" is null or "phases"."to_week" between "phases"."from_week" and 104))
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"mime" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pictures_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "pictures_mime" CHECK ("pictures"."mime" in ('image/jpeg', 'image/png')),
	CONSTRAINT "pictures_size" CHECK (octet_length("pictures"."bytes") <= 2000000 and "pictures"."width" between 1 and 2000 and "pictures"."height" between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "program_events" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"kind" "program_event_kind" NOT NULL,
	"on" date NOT NULL,
	"weeks" integer,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "program_events_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "program_events_weeks" CHECK (("program_events"."kind" = 'extend') = ("program_events"."weeks" is not null) and "program_events"."weeks" between 1 and 104)
);
--> statement-breakpoint
CREATE TABLE "programs" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "programs_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"name" text NOT NULL,
	"generation" integer NOT NULL,
	"key_id" text NOT NULL,
	"expires_on" date NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_links_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "share_opens" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share_link_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_opens_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "share_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"clinic_id" uuid NOT NULL,
	"share_link_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	CONSTRAINT "share_tokens_link_key" UNIQUE("clinic_id","share_link_id","generation")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"credentials" text NOT NULL,
	"role" "role" NOT NULL,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"number" integer,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"goals" text NOT NULL,
	"starts_on" date,
	"weeks" integer,
	"stop_signs" text[] NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"views" jsonb,
	CONSTRAINT "versions_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "versions_number_key" UNIQUE("clinic_id","program_id","number"),
	CONSTRAINT "versions_published_whole" CHECK (("versions"."published_at" is null) = ("versions"."number" is null) and ("versions"."published_at" is null) = ("versions"."views" is null) and ("versions"."published_at" is null) = ("versions"."published_by" is null)),
	CONSTRAINT "versions_weeks" CHECK ("versions"."weeks" between 1 and 104)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_exercises" ADD CONSTRAINT "clinic_exercises_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_exercises" ADD CONSTRAINT "clinic_exercises_picture_fk" FOREIGN KEY ("clinic_id","picture_id") REFERENCES "public"."pictures"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_exercises" ADD CONSTRAINT "clinic_exercises_author_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_operations" ADD CONSTRAINT "draft_operations_version_fk" FOREIGN KEY ("clinic_id","version_id") REFERENCES "public"."versions"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_operations" ADD CONSTRAINT "draft_operations_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_marks" ADD CONSTRAINT "exercise_marks_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_built_in_slug_built_in_exercises_slug_fk" FOREIGN KEY ("built_in_slug") REFERENCES "public"."built_in_exercises"("slug") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_phase_fk" FOREIGN KEY ("clinic_id","version_id","phase_id") REFERENCES "public"."phases"("clinic_id","version_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_version_fk" FOREIGN KEY ("clinic_id","version_id") REFERENCES "public"."versions"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_clinic_exercise_fk" FOREIGN KEY ("clinic_id","clinic_exercise_id") REFERENCES "public"."clinic_exercises"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_therapist_fk" FOREIGN KEY ("clinic_id","therapist_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phases" ADD CONSTRAINT "phases_version_fk" FOREIGN KEY ("clinic_id","version_id") REFERENCES "public"."versions"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_events" ADD CONSTRAINT "program_events_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_events" ADD CONSTRAINT "program_events_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_patient_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_author_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_accounts_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."accounts"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_author_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_opens" ADD CONSTRAINT "share_opens_link_fk" FOREIGN KEY ("clinic_id","share_link_id") REFERENCES "public"."share_links"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_author_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_publisher_fk" FOREIGN KEY ("clinic_id","published_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_patient_idx" ON "audit_events" USING btree ("clinic_id","patient_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_at_idx" ON "audit_events" USING btree ("clinic_id","at");--> statement-breakpoint
CREATE INDEX "clinic_exercises_picture_idx" ON "clinic_exercises" USING btree ("clinic_id","picture_id");--> statement-breakpoint
CREATE INDEX "clinic_exercises_author_idx" ON "clinic_exercises" USING btree ("clinic_id","created_by");--> statement-breakpoint
CREATE INDEX "draft_operations_staff_idx" ON "draft_operations" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "items_phase_idx" ON "items" USING btree ("clinic_id","version_id","phase_id");--> statement-breakpoint
CREATE INDEX "items_clinic_exercise_idx" ON "items" USING btree ("clinic_id","clinic_exercise_id");--> statement-breakpoint
CREATE INDEX "items_built_in_idx" ON "items" USING btree ("built_in_slug");--> statement-breakpoint
CREATE INDEX "one_time_links_clinic_idx" ON "one_time_links" USING btree ("clinic_id","purpose");--> statement-breakpoint
CREATE INDEX "patients_therapist_idx" ON "patients" USING btree ("clinic_id","therapist_id");--> statement-breakpoint
CREATE INDEX "patients_name_idx" ON "patients" USING btree ("clinic_id","name_folded");--> statement-breakpoint
CREATE INDEX "program_events_program_idx" ON "program_events" USING btree ("clinic_id","program_id");--> statement-breakpoint
CREATE INDEX "program_events_staff_idx" ON "program_events" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "programs_patient_idx" ON "programs" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "programs_author_idx" ON "programs" USING btree ("clinic_id","created_by");--> statement-breakpoint
CREATE INDEX "sessions_staff_idx" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "share_links_program_idx" ON "share_links" USING btree ("clinic_id","program_id");--> statement-breakpoint
CREATE INDEX "share_links_author_idx" ON "share_links" USING btree ("clinic_id","created_by");--> statement-breakpoint
CREATE INDEX "share_opens_link_idx" ON "share_opens" USING btree ("clinic_id","share_link_id","at");--> statement-breakpoint
CREATE INDEX "versions_author_idx" ON "versions" USING btree ("clinic_id","created_by");--> statement-breakpoint
CREATE INDEX "versions_publisher_idx" ON "versions" USING btree ("clinic_id","published_by");--> statement-breakpoint
CREATE UNIQUE INDEX "versions_one_draft_key" ON "versions" USING btree ("clinic_id","program_id") WHERE published_at is null;