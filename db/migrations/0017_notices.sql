CREATE TABLE "series_follows" (
	"series_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "series_follows_series_id_owner_id_pk" PRIMARY KEY("series_id","owner_id")
);
--> statement-breakpoint
CREATE TABLE "highlights" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"guide_id" uuid,
	"article_id" uuid,
	"entry_id" uuid,
	"quote" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "highlights_place_check" CHECK (num_nonnulls("highlights"."guide_id", "highlights"."article_id") = 1),
	CONSTRAINT "highlights_quote_check" CHECK (length("highlights"."quote") between 1 and 2000),
	CONSTRAINT "highlights_note_check" CHECK (length("highlights"."note") between 1 and 20000)
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "notice_choices_owner_id_kind_pk" PRIMARY KEY("owner_id","kind"),
	CONSTRAINT "notice_choices_kind_check" CHECK ("notice_choices"."kind" in ('series', 'guide', 'account')),
	CONSTRAINT "notice_choices_level_check" CHECK ("notice_choices"."level" in ('off', 'inside', 'mail')),
	CONSTRAINT "notice_choices_account_check" CHECK (not ("notice_choices"."kind" = 'account' and "notice_choices"."level" = 'off'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"owner_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"is_mail_due" boolean DEFAULT false NOT NULL,
	CONSTRAINT "notices_owner_id_about_id_pk" PRIMARY KEY("owner_id","about_id"),
	CONSTRAINT "notices_kind_check" CHECK ("notices"."kind" in ('series', 'guide', 'account'))
);
--> statement-breakpoint
ALTER TABLE "series_follows" ADD CONSTRAINT "series_follows_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_follows" ADD CONSTRAINT "series_follows_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "series_follows_owner_idx" ON "series_follows" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "highlights_owner_idx" ON "highlights" USING btree ("owner_id","id") WHERE "highlights"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "highlights_guide_idx" ON "highlights" USING btree ("guide_id","owner_id") WHERE "highlights"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "highlights_article_idx" ON "highlights" USING btree ("article_id","owner_id") WHERE "highlights"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "highlights_entry_idx" ON "highlights" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "notices_owner_idx" ON "notices" USING btree ("owner_id","created_at","about_id");--> statement-breakpoint
CREATE INDEX "notices_unread_idx" ON "notices" USING btree ("owner_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_mail_idx" ON "notices" USING btree ("created_at") WHERE "notices"."is_mail_due";