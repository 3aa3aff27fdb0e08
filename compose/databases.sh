#!/bin/sh
# Run once by the PostgreSQL image when it makes its data: a role and a database per service.
set -eu
psql -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres -f /run/secrets/databases_sql
