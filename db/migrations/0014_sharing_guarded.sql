CREATE TYPE "public"."agreement_way" AS ENUM('in-person', 'phone', 'writing');--> statement-breakpoint
CREATE TYPE "public"."mail_security" AS ENUM('tls', 'starttls', 'none');--> statement-breakpoint
CREATE TYPE "public"."share_token_purpose" AS ENUM('page', 'calendar');--> statement-breakpoint
CREATE TABLE "clinic_mail" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"security" "mail_security" NOT NULL,
	"username" text NOT NULL,
	"password_sealed" text,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clinic_mail_port" CHECK ("clinic_mail"."port" between 1 and 65535)
);
--> statement-breakpoint
ALTER TABLE "share_tokens" DROP CONSTRAINT "share_tokens_link_key";--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "emergency_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "share_tokens" ADD COLUMN "purpose" "share_token_purpose" DEFAULT 'page' NOT NULL;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "pin_sealed" text;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "pin_generation" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "agreed_how" "agreement_way";--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "agreed_on" date;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "agreement_by" uuid;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "agreement_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "share_opens" ADD COLUMN "device_id" uuid;--> statement-breakpoint
ALTER TABLE "clinic_mail" ADD CONSTRAINT "clinic_mail_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_mail" ADD CONSTRAINT "clinic_mail_staff_fk" FOREIGN KEY ("clinic_id","changed_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clinic_mail_staff_idx" ON "clinic_mail" USING btree ("clinic_id","changed_by");--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_agreement_fk" FOREIGN KEY ("clinic_id","agreement_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_links_agreement_idx" ON "share_links" USING btree ("clinic_id","agreement_by");--> statement-breakpoint
ALTER TABLE "share_tokens" ADD CONSTRAINT "share_tokens_link_key" UNIQUE("clinic_id","share_link_id","generation","purpose");--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_agreement" CHECK (num_nulls("share_links"."agreed_how", "share_links"."agreed_on", "share_links"."agreement_by", "share_links"."agreement_at") in (0, 4));