CREATE TABLE "series_follows" (
	"series_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "series_follows_series_id_owner_id_pk" PRIMARY KEY("series_id","owner_id")
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
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "series_follows_owner_idx" ON "series_follows" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "notices_owner_idx" ON "notices" USING btree ("owner_id","created_at","about_id");--> statement-breakpoint
CREATE INDEX "notices_unread_idx" ON "notices" USING btree ("owner_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_mail_idx" ON "notices" USING btree ("created_at") WHERE "notices"."is_mail_due";