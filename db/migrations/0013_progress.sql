CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"url" text,
	"text" text,
	"done_on" date NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "evidence_said_check" CHECK (num_nonnulls("evidence"."url", "evidence"."text") > 0),
	CONSTRAINT "evidence_url_check" CHECK ("evidence"."url" ~ '^https?://' and length("evidence"."url") <= 2000),
	CONSTRAINT "evidence_text_check" CHECK (length("evidence"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "guide_visits" (
	"owner_id" uuid NOT NULL,
	"guide_id" uuid NOT NULL,
	"publication_id" uuid NOT NULL,
	"before_id" uuid,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guide_visits_owner_id_guide_id_pk" PRIMARY KEY("owner_id","guide_id")
);
--> statement-breakpoint
CREATE TABLE "mark_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"gesture" text NOT NULL,
	"before" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"state" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"change_id" uuid NOT NULL,
	CONSTRAINT "marks_state_check" CHECK ("marks"."state" in ('to-do', 'doing', 'done', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "notes_text_check" CHECK (length("notes"."text") between 1 and 20000)
);
--> statement-breakpoint
ALTER TABLE "entry_successions" ADD COLUMN "joins" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_visits" ADD CONSTRAINT "guide_visits_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_visits" ADD CONSTRAINT "guide_visits_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_visits" ADD CONSTRAINT "guide_visits_publication_id_guide_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."guide_publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_visits" ADD CONSTRAINT "guide_visits_before_id_guide_publications_id_fk" FOREIGN KEY ("before_id") REFERENCES "public"."guide_publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_changes" ADD CONSTRAINT "mark_changes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_owner_idx" ON "evidence" USING btree ("owner_id","id") WHERE "evidence"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "evidence_entry_idx" ON "evidence" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "mark_changes_owner_idx" ON "mark_changes" USING btree ("owner_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "marks_owner_entry_key" ON "marks" USING btree ("owner_id","entry_id");--> statement-breakpoint
CREATE INDEX "marks_owner_idx" ON "marks" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "marks_entry_idx" ON "marks" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_owner_entry_key" ON "notes" USING btree ("owner_id","entry_id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_owner_idx" ON "notes" USING btree ("owner_id","id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_entry_idx" ON "notes" USING btree ("entry_id");