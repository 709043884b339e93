ALTER TABLE "clinics" ADD COLUMN "handout_parts" text[];--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "brand_colour" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "logo_id" uuid;--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_logo_fk" FOREIGN KEY ("id","logo_id") REFERENCES "public"."pictures"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clinics_logo_idx" ON "clinics" USING btree ("id","logo_id");--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_brand_colour" CHECK ("clinics"."brand_colour" = '' or "clinics"."brand_colour" ~ '^#[0-9a-f]{6}$');--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_handout_parts" CHECK ("clinics"."handout_parts" <@ array['pictures', 'steps', 'dosage', 'notes', 'goals', 'cautions', 'code', 'diary', 'carer']::text[]);