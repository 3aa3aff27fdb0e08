// The client library of PostgreSQL; owned by the module Postgres.
#ifndef TALAKA_CPOSTGRES_H
#define TALAKA_CPOSTGRES_H
#include <libpq-fe.h>
// Char literals do not import.
static const int cpostgres_diag_sqlstate = PG_DIAG_SQLSTATE;
static const int cpostgres_diag_constraint = PG_DIAG_CONSTRAINT_NAME;
static const int cpostgres_diag_message = PG_DIAG_MESSAGE_PRIMARY;
static const int cpostgres_diag_function = PG_DIAG_SOURCE_FUNCTION;
#endif
