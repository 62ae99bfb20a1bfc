CREATE TABLE "entry_lengths" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_lengths_minutes_check" CHECK ("entry_lengths"."minutes" between 1 and 60000)
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"practised_on" date NOT NULL,
	"url" text,
	"text" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "evidence_content_check" CHECK (num_nonnulls("evidence"."url", "evidence"."text") > 0),
	CONSTRAINT "evidence_url_check" CHECK ("evidence"."url" ~ '^https?://' and length("evidence"."url") <= 2000),
	CONSTRAINT "evidence_text_check" CHECK (length("evidence"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "progress_shares" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"name" text,
	"shows_streak" boolean NOT NULL,
	"role_ids" uuid[] NOT NULL,
	"evidence_ids" uuid[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "progress_shares_name_check" CHECK (length("progress_shares"."name") between 1 and 100),
	CONSTRAINT "progress_shares_roles_check" CHECK (cardinality("progress_shares"."role_ids") <= 100),
	CONSTRAINT "progress_shares_evidence_check" CHECK (cardinality("progress_shares"."evidence_ids") <= 100)
);
--> statement-breakpoint
CREATE TABLE "streak_rules" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"rest_days" integer[] NOT NULL,
	"skips_per_week" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "streak_rules_days_check" CHECK ("streak_rules"."rest_days" <@ array[1, 2, 3, 4, 5, 6, 7]),
	CONSTRAINT "streak_rules_skips_check" CHECK ("streak_rules"."skips_per_week" >= 0 and "streak_rules"."skips_per_week" + cardinality("streak_rules"."rest_days") <= 6)
);
--> statement-breakpoint
CREATE TABLE "study_hours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"minutes_per_week" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_hours_minutes_check" CHECK ("study_hours"."minutes_per_week" between 0 and 10080)
);
--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', "notes"."text")) STORED;--> statement-breakpoint
ALTER TABLE "entry_lengths" ADD CONSTRAINT "entry_lengths_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_lengths" ADD CONSTRAINT "entry_lengths_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_shares" ADD CONSTRAINT "progress_shares_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streak_rules" ADD CONSTRAINT "streak_rules_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_hours" ADD CONSTRAINT "study_hours_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_hours" ADD CONSTRAINT "study_hours_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "entry_lengths_owner_entry_key" ON "entry_lengths" USING btree ("owner_id","entry_id");--> statement-breakpoint
CREATE INDEX "entry_lengths_entry_idx" ON "entry_lengths" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "evidence_owner_idx" ON "evidence" USING btree ("owner_id","practised_on","id") WHERE "evidence"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "evidence_entry_idx" ON "evidence" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "progress_shares_secret_key" ON "progress_shares" USING btree ("secret");--> statement-breakpoint
CREATE UNIQUE INDEX "study_hours_owner_role_key" ON "study_hours" USING btree ("owner_id","role_id");