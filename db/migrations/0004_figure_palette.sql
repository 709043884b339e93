ALTER TABLE "clinics" ADD COLUMN "figure_skin" text DEFAULT 'tan' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "figure_hair" text DEFAULT 'brown' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD COLUMN "figure_clothing" text DEFAULT 'teal' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_figure_skin" CHECK ("clinics"."figure_skin" in ('light', 'tan', 'brown', 'deep'));--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_figure_hair" CHECK ("clinics"."figure_hair" in ('black', 'brown', 'red', 'fair', 'grey'));--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_figure_clothing" CHECK ("clinics"."figure_clothing" in ('teal', 'blue', 'plum', 'sand'));