#!/usr/bin/env bash
# The two roles and the database, as DatabaseProvisioning.cs makes them. Runs by itself when the database volume is empty. After a password was
# changed in .env: docker compose up -d postgres; docker compose exec postgres bash /docker-entrypoint-initdb.d/create-roles.sh; docker compose up -d
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres --quiet \
  -v owner_password="$SRB_OWNER_PASSWORD" -v app_password="$SRB_APP_PASSWORD" <<'SQL'
SELECT format('CREATE ROLE %I', name) FROM unnest(ARRAY['srb_owner', 'srb_app']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE srb_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE srb_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
SELECT 'CREATE DATABASE sozialraumbudget OWNER srb_owner'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'sozialraumbudget') \gexec
REVOKE ALL ON DATABASE sozialraumbudget FROM PUBLIC;
GRANT CONNECT ON DATABASE sozialraumbudget TO srb_app;
REVOKE TEMPORARY ON DATABASE sozialraumbudget FROM srb_app;
\connect sozialraumbudget
GRANT USAGE ON SCHEMA public TO srb_app;
SQL
