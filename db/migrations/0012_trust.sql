CREATE TABLE "rates" (
	"key" text PRIMARY KEY NOT NULL,
	"full_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private_notes" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"created_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_notes_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "print_job_parts" (
	"clinic_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "print_job_parts_pkey" PRIMARY KEY("clinic_id","job_id","position")
);
--> statement-breakpoint
CREATE TABLE "print_jobs" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"state" jsonb NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"forget_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "print_jobs_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	"stamp" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_patient_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_author_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_job_parts" ADD CONSTRAINT "print_job_parts_job_fk" FOREIGN KEY ("clinic_id","job_id") REFERENCES "public"."print_jobs"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_jobs" ADD CONSTRAINT "print_jobs_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "private_notes_patient_idx" ON "private_notes" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "private_notes_author_idx" ON "private_notes" USING btree ("clinic_id","created_by");--> statement-breakpoint
CREATE INDEX "print_jobs_staff_idx" ON "print_jobs" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "print_jobs_forget_idx" ON "print_jobs" USING btree ("forget_at");--> statement-breakpoint
CREATE INDEX "audit_events_unsealed_idx" ON "audit_events" USING btree ("clinic_id","at","id") WHERE "audit_events"."hash" is null;