-- The job scheduler keeps its tables in a schema of their own; they hold ids and times, no data of the field.
grant usage on schema quartz to srb_app;
grant select, insert, update, delete on all tables in schema quartz to srb_app;
