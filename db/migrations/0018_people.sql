CREATE TABLE "recovery_codes" (
	"staff_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_pkey" PRIMARY KEY("staff_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"secret_sealed" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "requires_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "idle_lock_minutes" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "oidc_issuer" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "oidc_subject" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "active_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "opened_by" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_second_factors_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."second_factors"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_staff_id_accounts_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."accounts"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_oidc_key" UNIQUE("oidc_issuer","oidc_subject");--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_idle_lock" CHECK ("clinics"."idle_lock_minutes" between 1 and 120);--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_oidc_whole" CHECK (num_nulls("accounts"."oidc_issuer", "accounts"."oidc_subject") in (0, 2));