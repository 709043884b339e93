CREATE TYPE "public"."patient_flag" AS ENUM('neck-artery-signs', 'spinal-cord-signs', 'trauma-or-fracture', 'cancer-with-new-pain', 'infection-signs', 'upper-neck-instability', 'osteoporosis', 'vertebral-fracture', 'hypermobility', 'dizziness', 'pregnancy-first-third', 'pregnancy-later', 'surgery-spine', 'surgery-chest', 'surgery-shoulder', 'shoulder-pain', 'wrist-pain', 'knee-pain', 'no-floor-transfer', 'heart-or-blood-pressure', 'arm-nerve-symptoms');--> statement-breakpoint
CREATE TYPE "public"."severity" AS ENUM('stop', 'care', 'none');--> statement-breakpoint
CREATE TABLE "exercise_defaults" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid,
	"exercise_id" text NOT NULL,
	"variation_slug" text NOT NULL,
	"dosage" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exercise_defaults_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "exercise_defaults_one_key" UNIQUE NULLS NOT DISTINCT("clinic_id","staff_id","exercise_id","variation_slug")
);
--> statement-breakpoint
CREATE TABLE "dismissed_hints" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"program_id" uuid,
	"hint" text NOT NULL,
	"is_dismissed" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dismissed_hints_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "dismissed_hints_one_key" UNIQUE NULLS NOT DISTINCT("clinic_id","staff_id","program_id","hint")
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"flag" "patient_flag" NOT NULL,
	"noted_on" date NOT NULL,
	"note" text NOT NULL,
	"noted_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "flags_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "gate_overrides" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"item_key" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"variation_slug" text NOT NULL,
	"flag" "patient_flag" NOT NULL,
	"reason" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "gate_overrides_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "gate_rules" (
	"clinic_id" uuid NOT NULL,
	"flag" "patient_flag" NOT NULL,
	"trait" text NOT NULL,
	"severity" "severity" NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "gate_rules_pkey" PRIMARY KEY("clinic_id","flag","trait")
);
--> statement-breakpoint
CREATE TABLE "red_flag_screens" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"screened_on" date NOT NULL,
	"answers" jsonb NOT NULL,
	"note" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "red_flag_screens_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "templates_pkey" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "templates_titled" CHECK ("templates"."title" <> '')
);
--> statement-breakpoint
ALTER TABLE "clinic_exercises" ADD COLUMN "traits" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinic_exercises" ADD COLUMN "muscles" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "phases" ADD COLUMN "criteria" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "template_id" text;--> statement-breakpoint
ALTER TABLE "exercise_defaults" ADD CONSTRAINT "exercise_defaults_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_defaults" ADD CONSTRAINT "exercise_defaults_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissed_hints" ADD CONSTRAINT "dismissed_hints_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissed_hints" ADD CONSTRAINT "dismissed_hints_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_patient_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_author_fk" FOREIGN KEY ("clinic_id","noted_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_ender_fk" FOREIGN KEY ("clinic_id","ended_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_overrides" ADD CONSTRAINT "gate_overrides_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_overrides" ADD CONSTRAINT "gate_overrides_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_rules" ADD CONSTRAINT "gate_rules_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_rules" ADD CONSTRAINT "gate_rules_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag_screens" ADD CONSTRAINT "red_flag_screens_patient_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patients"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag_screens" ADD CONSTRAINT "red_flag_screens_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_author_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dismissed_hints_program_idx" ON "dismissed_hints" USING btree ("clinic_id","program_id");--> statement-breakpoint
CREATE INDEX "flags_patient_idx" ON "flags" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "flags_author_idx" ON "flags" USING btree ("clinic_id","noted_by");--> statement-breakpoint
CREATE INDEX "flags_ender_idx" ON "flags" USING btree ("clinic_id","ended_by");--> statement-breakpoint
CREATE INDEX "gate_overrides_program_idx" ON "gate_overrides" USING btree ("clinic_id","program_id");--> statement-breakpoint
CREATE INDEX "gate_overrides_staff_idx" ON "gate_overrides" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "gate_rules_staff_idx" ON "gate_rules" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "red_flag_screens_patient_idx" ON "red_flag_screens" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "red_flag_screens_staff_idx" ON "red_flag_screens" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "templates_staff_idx" ON "templates" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "templates_author_idx" ON "templates" USING btree ("clinic_id","created_by");