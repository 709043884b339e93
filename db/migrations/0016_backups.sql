CREATE TABLE "backups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"file" text,
	"bytes" bigint NOT NULL,
	"rows" bigint NOT NULL,
	"keys_saved" boolean NOT NULL,
	"failure" text,
	CONSTRAINT "backups_outcome" CHECK (num_nonnulls("backups"."file", "backups"."failure") = 1)
);
--> statement-breakpoint
CREATE INDEX "backups_made_idx" ON "backups" USING btree ("made_at");