ALTER TABLE "clinics" ADD COLUMN "retention_years" integer;--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_retention" CHECK ("clinics"."retention_years" between 1 and 100);