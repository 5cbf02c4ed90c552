create table complaints.model (
    id         uuid primary key,
    content    bytea            not null,
    classified integer          not null,
    texts      integer          not null,
    labels     integer          not null,
    accuracy   double precision not null,
    macro_f1   double precision not null,
    learnt_at  timestamptz      not null
);
comment on table complaints.model is 'What was learnt from classified complaints: a model that suggests categories, and how often it was right on texts it had not seen.';
comment on column complaints.model.classified is 'How many complaints had a category when it was learnt, those left out included.';
create index complaint_classified on complaints.complaint (received_at desc)
    where deleted_at is null and category_id is not null;
