#!/usr/bin/env bash
# Runs once, when the database volume is empty: the two roles and the database, as DatabaseProvisioning.cs makes them.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$SRB_OWNER_PASSWORD" -v app_password="$SRB_APP_PASSWORD" <<'SQL'
CREATE ROLE srb_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE srb_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE sozialraumbudget OWNER srb_owner;
REVOKE ALL ON DATABASE sozialraumbudget FROM PUBLIC;
GRANT CONNECT ON DATABASE sozialraumbudget TO srb_app;
\connect sozialraumbudget
GRANT USAGE ON SCHEMA public TO srb_app;
SQL
