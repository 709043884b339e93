ALTER TYPE "public"."patient_flag" ADD VALUE 'arm-nerve-symptoms-worsening';--> statement-breakpoint
ALTER TABLE "clinic_exercises" ALTER COLUMN "traits" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "clinic_exercises" ALTER COLUMN "traits" DROP NOT NULL;--> statement-breakpoint
-- Nobody has been asked so far: an empty list was no answer.
UPDATE "clinic_exercises" SET "traits" = NULL WHERE "traits" = '{}';
