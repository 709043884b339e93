CREATE TABLE "patient_calls" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"answers_to" timestamp with time zone,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "patient_calls_pkey" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "patient_calls" ADD CONSTRAINT "patient_calls_program_fk" FOREIGN KEY ("clinic_id","program_id") REFERENCES "public"."programs"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_calls" ADD CONSTRAINT "patient_calls_staff_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "patient_calls_program_idx" ON "patient_calls" USING btree ("clinic_id","program_id","created_at");--> statement-breakpoint
CREATE INDEX "patient_calls_staff_idx" ON "patient_calls" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE INDEX "patient_calls_at_idx" ON "patient_calls" USING btree ("clinic_id","created_at");