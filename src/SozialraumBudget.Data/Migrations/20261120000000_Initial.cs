using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SozialraumBudget.Data.RowSecurity;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "areas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    action = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    entity = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    entity_key = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changes = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cash_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    sum = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    execute_on = table.Column<DateOnly>(type: "date", nullable: false),
                    xml = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    csv = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cash_exports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xml = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "districts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    geometry = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_districts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_records",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    request_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    response = table.Column<string>(type: "text", maxLength: 2000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_records", x => new { x.user_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_form = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    street = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    postal_code = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    city = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    contact_unit = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    email = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    phone = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_providers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_trials",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_trials", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "area_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area_versions", x => x.id);
                    table.CheckConstraint("ck_area_versions_period", "valid_to is null or valid_to >= valid_from");
                    table.ForeignKey(
                        name: "fk_area_versions_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "district_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_district_assignments", x => x.id);
                    table.CheckConstraint("ck_district_assignments_period", "valid_to is null or valid_to >= valid_from");
                    table.ForeignKey(
                        name: "fk_district_assignments_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_district_assignments_districts_district_id",
                        column: x => x.district_id,
                        principalTable: "districts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "social_indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_social_indicators", x => x.id);
                    table.CheckConstraint("ck_social_indicators_year", "\"year\" between 1990 and 2100");
                    table.ForeignKey(
                        name: "fk_social_indicators_districts_district_id",
                        column: x => x.district_id,
                        principalTable: "districts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    model = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    begins_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreements", x => x.id);
                    table.CheckConstraint("ck_agreements_begin", "extract(year from begins_on) = first_year");
                    table.CheckConstraint("ck_agreements_end", "(state = 'Ended') = (ended_on is not null) and ended_on between coalesce(begins_on, make_date(first_year, 1, 1)) and make_date(last_year, 12, 31)");
                    table.CheckConstraint("ck_agreements_state", "\"state\" in ('Draft', 'Negotiated', 'Active', 'Settled', 'Ended')");
                    table.CheckConstraint("ck_agreements_years", "first_year between 1990 and 2100 and last_year between first_year and 2100");
                    table.ForeignKey(
                        name: "fk_agreements_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreements_providers_lead_provider_id",
                        column: x => x.lead_provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false),
                    account_holder = table.Column<string>(type: "character varying(70)", maxLength: 70, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    rejection_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    approved_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rejected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rejected_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    rejected_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_accounts", x => x.id);
                    table.CheckConstraint("ck_bank_accounts_four_eyes", "approved_user_id is null or approved_user_id <> proposed_user_id");
                    table.CheckConstraint("ck_bank_accounts_iban", "iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'");
                    table.CheckConstraint("ck_bank_accounts_one_decision", "approved_user_id is null or rejected_user_id is null");
                    table.ForeignKey(
                        name: "fk_bank_accounts_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider_spellings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    folded = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_spellings", x => x.id);
                    table.ForeignKey(
                        name: "fk_provider_spellings_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_form = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    street = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    postal_code = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    city = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    contact_unit = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    email = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    phone = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_versions", x => x.id);
                    table.CheckConstraint("ck_provider_versions_period", "valid_to is null or valid_to >= valid_from");
                    table.ForeignKey(
                        name: "fk_provider_versions_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.ForeignKey(
                        name: "fk_users_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_users_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_claims_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_providers",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_providers", x => new { x.agreement_id, x.provider_id, x.role });
                    table.CheckConstraint("ck_agreement_providers_role", "\"role\" in ('LeadProvider', 'CoreTeamProvider', 'AssociatedProvider', 'Consortium')");
                    table.ForeignKey(
                        name: "fk_agreement_providers_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_providers_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_terms", x => x.id);
                    table.CheckConstraint("ck_agreement_terms_period", "valid_to is null or valid_to >= valid_from");
                    table.CheckConstraint("ck_agreement_terms_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_agreement_terms_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_transitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    moved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    moved_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_transitions", x => x.id);
                    table.CheckConstraint("ck_agreement_transitions_from", "\"from\" in ('Draft', 'Negotiated', 'Active', 'Settled', 'Ended')");
                    table.CheckConstraint("ck_agreement_transitions_to", "\"to\" in ('Draft', 'Negotiated', 'Active', 'Settled', 'Ended')");
                    table.ForeignKey(
                        name: "fk_agreement_transitions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    office_only = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    scan = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploaded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    uploaded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                    table.CheckConstraint("ck_files_size", "size >= 0");
                    table.ForeignKey(
                        name: "fk_files_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_transactions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    booked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    source_key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    reverses_id = table.Column<long>(type: "bigint", nullable: true),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    booked_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    booked_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_transactions", x => x.id);
                    table.CheckConstraint("ck_ledger_transactions_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_ledger_transactions_kind", "\"kind\" in ('BudgetFixed', 'Renegotiation', 'RetentionReleased', 'Payout', 'Reversal', 'ClaimSettled', 'RetentionTakenBack')");
                    table.ForeignKey(
                        name: "fk_ledger_transactions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_transactions_ledger_transactions_reverses_id",
                        column: x => x.reverses_id,
                        principalTable: "ledger_transactions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retention_conditions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    weight = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_conditions", x => x.id);
                    table.CheckConstraint("ck_retention_conditions_weight", "weight > 0");
                    table.ForeignKey(
                        name: "fk_retention_conditions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    before = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    after = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_changes", x => x.id);
                    table.CheckConstraint("ck_access_changes_kind", "\"kind\" in ('RolesChanged', 'RoleProposed', 'ProposalRejected', 'AssignmentChanged', 'LinkMade', 'PasswordByLink', 'PasswordChanged', 'FactorOn', 'FactorOff', 'FactorResetProposed', 'FactorReset', 'TokenMade', 'TokenRevoked', 'Locked', 'Unlocked')");
                    table.ForeignKey(
                        name: "fk_access_changes_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    alone = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    confirmed_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rejected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rejected_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    rejected_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_proposals", x => x.id);
                    table.CheckConstraint("ck_access_proposals_four_eyes", "confirmed_user_id is null or (confirmed_user_id <> user_id and (alone or confirmed_user_id <> proposed_user_id))");
                    table.CheckConstraint("ck_access_proposals_not_own", "proposed_user_id <> user_id");
                    table.CheckConstraint("ck_access_proposals_one_decision", "confirmed_user_id is null or rejected_user_id is null");
                    table.CheckConstraint("ck_access_proposals_role", "\"role\" in ('Controller', 'Approver', 'ProviderCoordinator', 'AreaManager', 'Management', 'Admin')");
                    table.ForeignKey(
                        name: "fk_access_proposals_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kept_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    values = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_kept_forms_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    provider_display_name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_roles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_user_roles_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_user_roles_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_sessions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "checklist_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    evidence_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    answered_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checklist_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_checklist_items_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_checklist_items_files_evidence_file_id",
                        column: x => x.evidence_file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_contents",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_contents", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_file_contents_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    target = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    total_rows = table.Column<int>(type: "integer", nullable: false),
                    done_rows = table.Column<int>(type: "integer", nullable: false),
                    cancel_requested = table.Column<bool>(type: "boolean", nullable: false),
                    dry_run = table.Column<bool>(type: "boolean", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    warnings_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    preview = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    names = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    issues = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    started_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_runs", x => x.id);
                    table.CheckConstraint("ck_import_runs_state", "\"state\" in ('Queued', 'Running', 'NeedsConfirmation', 'Completed', 'Refused', 'Cancelled', 'Unchanged')");
                    table.ForeignKey(
                        name: "fk_import_runs_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_runs_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    procedure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    evidence_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_terms", x => x.id);
                    table.CheckConstraint("ck_provider_terms_period", "valid_to is null or valid_to >= valid_from");
                    table.CheckConstraint("ck_provider_terms_role", "\"role\" in ('LeadProvider', 'CoreTeamProvider', 'AssociatedProvider', 'Consortium')");
                    table.ForeignKey(
                        name: "fk_provider_terms_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_provider_terms_files_evidence_file_id",
                        column: x => x.evidence_file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_provider_terms_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    transaction_id = table.Column<long>(type: "bigint", nullable: false),
                    account = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                    table.CheckConstraint("ck_ledger_entries_account", "\"account\" in ('Commitment', 'Instalments', 'Retention', 'ReleasedRetention', 'Paid', 'Deductions', 'Claims', 'Repaid')");
                    table.CheckConstraint("ck_ledger_entries_amount", "amount <> 0");
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_transactions_transaction_id",
                        column: x => x.transaction_id,
                        principalTable: "ledger_transactions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retention_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    condition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_items", x => x.id);
                    table.CheckConstraint("ck_retention_items_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.ForeignKey(
                        name: "fk_retention_items_retention_conditions_condition_id",
                        column: x => x.condition_id,
                        principalTable: "retention_conditions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "base_year_datasets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    services = table.Column<int>(type: "integer", nullable: false),
                    cases = table.Column<int>(type: "integer", nullable: false),
                    sum = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_base_year_datasets", x => x.id);
                    table.CheckConstraint("ck_base_year_datasets_year", "\"year\" between 1990 and 2100");
                    table.ForeignKey(
                        name: "fk_base_year_datasets_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_base_year_datasets_import_runs_import_run_id",
                        column: x => x.import_run_id,
                        principalTable: "import_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_variants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    dataset_id = table.Column<Guid>(type: "uuid", nullable: true),
                    facts = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    limits = table.Column<decimal[]>(type: "numeric(14,2)[]", nullable: false),
                    copied_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_variants", x => x.id);
                    table.CheckConstraint("ck_budget_variants_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_budget_variants_facts", "(dataset_id is null) = (facts is not null)");
                    table.ForeignKey(
                        name: "fk_budget_variants_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_variants_base_year_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "base_year_datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_variants_budget_variants_copied_from_id",
                        column: x => x.copied_from_id,
                        principalTable: "budget_variants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    variant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_number = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    class_from = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    class_to = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    increases = table.Column<decimal[]>(type: "numeric(10,6)[]", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_adjustments", x => x.id);
                    table.CheckConstraint("ck_budget_adjustments_kind", "\"kind\" in ('Exclude', 'Include', 'Move', 'AgreedValue', 'MeanValue', 'Increases')");
                    table.ForeignKey(
                        name: "fk_budget_adjustments_budget_variants_variant_id",
                        column: x => x.variant_id,
                        principalTable: "budget_variants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fixed_budgets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    variant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    payable = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    retention = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    bonus_maximum = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    terms = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    fixed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fixed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fixed_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fixed_budgets", x => x.id);
                    table.CheckConstraint("ck_fixed_budgets_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_fixed_budgets_payable", "total = payable + retention");
                    table.CheckConstraint("ck_fixed_budgets_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_fixed_budgets_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fixed_budgets_budget_variants_variant_id",
                        column: x => x.variant_id,
                        principalTable: "budget_variants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    fixed_budget_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    cases = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_lines", x => new { x.fixed_budget_id, x.position });
                    table.CheckConstraint("ck_budget_lines_kind", "\"kind\" in ('CaseRelated', 'CaseIndependent', 'Beside')");
                    table.CheckConstraint("ck_budget_lines_position", "position > 0 and cases >= 0");
                    table.ForeignKey(
                        name: "fk_budget_lines_fixed_budgets_fixed_budget_id",
                        column: x => x.fixed_budget_id,
                        principalTable: "fixed_budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deductions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fixed_budget_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    claimed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdrawn_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deductions", x => x.id);
                    table.CheckConstraint("ck_deductions_amount", "amount > 0");
                    table.CheckConstraint("ck_deductions_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_deductions_claim", "(source = 'Recorded') = (fixed_budget_id is null)");
                    table.CheckConstraint("ck_deductions_source", "\"source\" in ('Recorded', 'RenegotiatedInstalments', 'RenegotiatedRetention')");
                    table.CheckConstraint("ck_deductions_texts", "length(trim(reason)) > 0 and length(trim(basis)) > 0");
                    table.CheckConstraint("ck_deductions_withdrawn", "(withdrawn_user_id is null) = (withdrawal_reason is null) and (withdrawn_user_id is null or source = 'Recorded')");
                    table.ForeignKey(
                        name: "fk_deductions_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deductions_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deductions_fixed_budgets_fixed_budget_id",
                        column: x => x.fixed_budget_id,
                        principalTable: "fixed_budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dues",
                columns: table => new
                {
                    fixed_budget_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dues", x => new { x.fixed_budget_id, x.period, x.sequence });
                    table.CheckConstraint("ck_dues_amount", "sequence > 0 and amount >= 0");
                    table.CheckConstraint("ck_dues_purpose", "\"purpose\" in ('Instalment', 'Supplement', 'Retention', 'Bonus', 'Settlement', 'Claim')");
                    table.ForeignKey(
                        name: "fk_dues_fixed_budgets_fixed_budget_id",
                        column: x => x.fixed_budget_id,
                        principalTable: "fixed_budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fixed_budget_sources",
                columns: table => new
                {
                    fixed_budget_id = table.Column<Guid>(type: "uuid", nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fixed_budget_sources", x => x.fixed_budget_id);
                    table.ForeignKey(
                        name: "fk_fixed_budget_sources_fixed_budgets_fixed_budget_id",
                        column: x => x.fixed_budget_id,
                        principalTable: "fixed_budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fixed_cost_types",
                columns: table => new
                {
                    fixed_budget_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    to = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    cases = table.Column<int>(type: "integer", nullable: false),
                    base_year_sum = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    carried_forward = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    sum = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fixed_cost_types", x => new { x.fixed_budget_id, x.position });
                    table.CheckConstraint("ck_fixed_cost_types_cases", "cases >= 0");
                    table.ForeignKey(
                        name: "fk_fixed_cost_types_fixed_budgets_fixed_budget_id",
                        column: x => x.fixed_budget_id,
                        principalTable: "fixed_budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payouts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fixed_budget_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    released = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    set_off = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee_name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false),
                    account_holder = table.Column<string>(type: "character varying(70)", maxLength: 70, nullable: false),
                    transfer_reference = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    refusal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reversal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    cash_export_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    approved_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prepared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    prepared_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prepared_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    refused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refused_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    refused_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reversed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reversed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reversed_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payouts", x => x.id);
                    table.CheckConstraint("ck_payouts_amount", "amount = due + released - set_off");
                    table.CheckConstraint("ck_payouts_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_payouts_export", "cash_export_id is null or (state in ('Approved', 'Reversed') and amount > 0)");
                    table.CheckConstraint("ck_payouts_four_eyes", "approved_user_id is null or approved_user_id <> prepared_user_id");
                    table.CheckConstraint("ck_payouts_period", "left(period, 4)::int = budget_year and sequence > 0");
                    table.CheckConstraint("ck_payouts_positive", "amount >= 0 and set_off >= 0 and due + released > 0");
                    table.CheckConstraint("ck_payouts_purpose", "\"purpose\" in ('Instalment', 'Supplement', 'Retention', 'Bonus', 'Settlement', 'Claim')");
                    table.CheckConstraint("ck_payouts_stamps", "(state = 'Prepared' and approved_user_id is null and refused_user_id is null and reversed_user_id is null)\nor (state = 'Approved' and approved_user_id is not null and refused_user_id is null and reversed_user_id is null)\nor (state = 'Refused' and approved_user_id is null and refused_user_id is not null and reversed_user_id is null)\nor (state = 'Reversed' and approved_user_id is not null and refused_user_id is null and reversed_user_id is not null)");
                    table.CheckConstraint("ck_payouts_state", "\"state\" in ('Prepared', 'Approved', 'Refused', 'Reversed')");
                    table.ForeignKey(
                        name: "fk_payouts_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payouts_cash_exports_cash_export_id",
                        column: x => x.cash_export_id,
                        principalTable: "cash_exports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payouts_fixed_budgets_fixed_budget_id",
                        column: x => x.fixed_budget_id,
                        principalTable: "fixed_budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payouts_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retention_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    condition = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payout_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_parts", x => x.id);
                    table.CheckConstraint("ck_retention_parts_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_retention_parts_paid", "payout_id is null or state = 'Accepted'");
                    table.CheckConstraint("ck_retention_parts_state", "\"state\" in ('Open', 'Submitted', 'Accepted', 'Rejected')");
                    table.ForeignKey(
                        name: "fk_retention_parts_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_retention_parts_payouts_payout_id",
                        column: x => x.payout_id,
                        principalTable: "payouts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_retention_parts_retention_items_item_id",
                        column: x => x.item_id,
                        principalTable: "retention_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "set_offs",
                columns: table => new
                {
                    payout_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deduction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_set_offs", x => new { x.payout_id, x.deduction_id });
                    table.CheckConstraint("ck_set_offs_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_set_offs_deductions_deduction_id",
                        column: x => x.deduction_id,
                        principalTable: "deductions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_set_offs_payouts_payout_id",
                        column: x => x.payout_id,
                        principalTable: "payouts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retention_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: false),
                    taken_back = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decided_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_decisions", x => x.id);
                    table.CheckConstraint("ck_retention_decisions_verdict", "not (accepted and taken_back)");
                    table.ForeignKey(
                        name: "fk_retention_decisions_retention_parts_part_id",
                        column: x => x.part_id,
                        principalTable: "retention_parts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retention_proofs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    submitted_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_proofs", x => x.id);
                    table.ForeignKey(
                        name: "fk_retention_proofs_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_retention_proofs_retention_parts_part_id",
                        column: x => x.part_id,
                        principalTable: "retention_parts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_changes_user_id_at",
                table: "access_changes",
                columns: new[] { "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_proposals_user_id",
                table: "access_proposals",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_providers_provider_id",
                table: "agreement_providers",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_terms_agreement_id_key",
                table: "agreement_terms",
                columns: new[] { "agreement_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_transitions_agreement_id",
                table: "agreement_transitions",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_area_id",
                table: "agreements",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_lead_provider_id",
                table: "agreements",
                column: "lead_provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_number",
                table: "agreements",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_hash",
                table: "api_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_user_id",
                table: "api_tokens",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_area_versions_area_id",
                table: "area_versions",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_code",
                table: "areas",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_areas_name",
                table: "areas",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_entity_entity_key",
                table: "audit_entries",
                columns: new[] { "entity", "entity_key" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_entity_key",
                table: "audit_entries",
                column: "entity_key");

            migrationBuilder.CreateIndex(
                name: "ix_bank_accounts_provider_id",
                table: "bank_accounts",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_base_year_datasets_area_id",
                table: "base_year_datasets",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_base_year_datasets_import_run_id",
                table: "base_year_datasets",
                column: "import_run_id");

            migrationBuilder.CreateIndex(
                name: "ix_base_year_datasets_year_area_id",
                table: "base_year_datasets",
                columns: new[] { "year", "area_id" },
                unique: true,
                filter: "superseded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_budget_adjustments_variant_id_position",
                table: "budget_adjustments",
                columns: new[] { "variant_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_lines_fixed_budget_id_key",
                table: "budget_lines",
                columns: new[] { "fixed_budget_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_variants_agreement_id_budget_year_name",
                table: "budget_variants",
                columns: new[] { "agreement_id", "budget_year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_variants_copied_from_id",
                table: "budget_variants",
                column: "copied_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_variants_dataset_id",
                table: "budget_variants",
                column: "dataset_id");

            migrationBuilder.CreateIndex(
                name: "ix_cash_exports_message_id",
                table: "cash_exports",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_checklist_items_agreement_id_criterion",
                table: "checklist_items",
                columns: new[] { "agreement_id", "criterion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_checklist_items_evidence_file_id",
                table: "checklist_items",
                column: "evidence_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_deductions_agreement_id",
                table: "deductions",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_deductions_file_id",
                table: "deductions",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_deductions_fixed_budget_id_source",
                table: "deductions",
                columns: new[] { "fixed_budget_id", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_district_assignments_area_id",
                table: "district_assignments",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_district_assignments_district_id",
                table: "district_assignments",
                column: "district_id");

            migrationBuilder.CreateIndex(
                name: "ix_districts_name",
                table: "districts",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_files_agreement_id",
                table: "files",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_fixed_budgets_agreement_id_budget_year_version",
                table: "fixed_budgets",
                columns: new[] { "agreement_id", "budget_year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fixed_budgets_variant_id",
                table: "fixed_budgets",
                column: "variant_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_area_id",
                table: "import_runs",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_file_id",
                table: "import_runs",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_format_target_sha256",
                table: "import_runs",
                columns: new[] { "format", "target", "sha256" },
                filter: "state = 'Completed'");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_state",
                table: "import_runs",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_kept_forms_user_id",
                table: "kept_forms",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_transaction_id",
                table: "ledger_entries",
                column: "transaction_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_transactions_agreement_id_budget_year",
                table: "ledger_transactions",
                columns: new[] { "agreement_id", "budget_year" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_transactions_reverses_id",
                table: "ledger_transactions",
                column: "reverses_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_transactions_source_key",
                table: "ledger_transactions",
                column: "source_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payouts_agreement_id_budget_year_period_sequence",
                table: "payouts",
                columns: new[] { "agreement_id", "budget_year", "period", "sequence" },
                unique: true,
                filter: "state in ('Prepared', 'Approved')");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_cash_export_id",
                table: "payouts",
                column: "cash_export_id");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_fixed_budget_id",
                table: "payouts",
                column: "fixed_budget_id");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_provider_id",
                table: "payouts",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_state",
                table: "payouts",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_payouts_transfer_reference",
                table: "payouts",
                column: "transfer_reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_provider_spellings_folded",
                table: "provider_spellings",
                column: "folded",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_provider_spellings_provider_id",
                table: "provider_spellings",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_provider_terms_area_id",
                table: "provider_terms",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_provider_terms_evidence_file_id",
                table: "provider_terms",
                column: "evidence_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_provider_terms_provider_id",
                table: "provider_terms",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_provider_versions_provider_id",
                table: "provider_versions",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_providers_name",
                table: "providers",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_retention_conditions_agreement_id_position",
                table: "retention_conditions",
                columns: new[] { "agreement_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_retention_decisions_part_id",
                table: "retention_decisions",
                column: "part_id");

            migrationBuilder.CreateIndex(
                name: "ix_retention_items_condition_id_budget_year_position",
                table: "retention_items",
                columns: new[] { "condition_id", "budget_year", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_retention_parts_agreement_id_budget_year_item_id",
                table: "retention_parts",
                columns: new[] { "agreement_id", "budget_year", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_retention_parts_item_id",
                table: "retention_parts",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_retention_parts_payout_id",
                table: "retention_parts",
                column: "payout_id");

            migrationBuilder.CreateIndex(
                name: "ix_retention_proofs_file_id",
                table: "retention_proofs",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_retention_proofs_part_id",
                table: "retention_proofs",
                column: "part_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_claims_role_id",
                table: "role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "role_name_index",
                table: "roles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_set_offs_deduction_id",
                table: "set_offs",
                column: "deduction_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_trials_at",
                table: "sign_in_trials",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_social_indicators_district_id_year_name",
                table: "social_indicators",
                columns: new[] { "district_id", "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_roles_role_id",
                table: "user_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_user_id_ends_at",
                table: "user_sessions",
                columns: new[] { "user_id", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_area_id",
                table: "users",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_provider_id",
                table: "users",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.Run("0001_jobs.sql");
            migrationBuilder.Run("0001_tables.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_changes");

            migrationBuilder.DropTable(
                name: "access_proposals");

            migrationBuilder.DropTable(
                name: "agreement_providers");

            migrationBuilder.DropTable(
                name: "agreement_terms");

            migrationBuilder.DropTable(
                name: "agreement_transitions");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "area_versions");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "bank_accounts");

            migrationBuilder.DropTable(
                name: "budget_adjustments");

            migrationBuilder.DropTable(
                name: "budget_lines");

            migrationBuilder.DropTable(
                name: "checklist_items");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "district_assignments");

            migrationBuilder.DropTable(
                name: "dues");

            migrationBuilder.DropTable(
                name: "file_contents");

            migrationBuilder.DropTable(
                name: "fixed_budget_sources");

            migrationBuilder.DropTable(
                name: "fixed_cost_types");

            migrationBuilder.DropTable(
                name: "idempotency_records");

            migrationBuilder.DropTable(
                name: "kept_forms");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "provider_spellings");

            migrationBuilder.DropTable(
                name: "provider_terms");

            migrationBuilder.DropTable(
                name: "provider_versions");

            migrationBuilder.DropTable(
                name: "retention_decisions");

            migrationBuilder.DropTable(
                name: "retention_proofs");

            migrationBuilder.DropTable(
                name: "role_claims");

            migrationBuilder.DropTable(
                name: "set_offs");

            migrationBuilder.DropTable(
                name: "sign_in_trials");

            migrationBuilder.DropTable(
                name: "social_indicators");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_roles");

            migrationBuilder.DropTable(
                name: "user_sessions");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "ledger_transactions");

            migrationBuilder.DropTable(
                name: "retention_parts");

            migrationBuilder.DropTable(
                name: "deductions");

            migrationBuilder.DropTable(
                name: "districts");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "payouts");

            migrationBuilder.DropTable(
                name: "retention_items");

            migrationBuilder.DropTable(
                name: "cash_exports");

            migrationBuilder.DropTable(
                name: "fixed_budgets");

            migrationBuilder.DropTable(
                name: "retention_conditions");

            migrationBuilder.DropTable(
                name: "budget_variants");

            migrationBuilder.DropTable(
                name: "base_year_datasets");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "areas");

            migrationBuilder.DropTable(
                name: "providers");
        }
    }
}
