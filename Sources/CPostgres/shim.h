// libpq is opened at its first use, and the TLS library behind it.
#pragma once

#include "../opening.h"

#if __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#else
#include <libpq-fe.h>
#endif

#define KREISBLICK_PQ_FUNCTIONS(f) \
    f(PQconninfoParse) f(PQconninfoFree) f(PQfreemem) \
    f(PQconnectStartParams) f(PQconnectPoll) f(PQsetErrorVerbosity) f(PQstatus) f(PQsocket) f(PQerrorMessage) f(PQfinish) \
    f(PQhost) f(PQport) f(PQdb) f(PQuser) f(PQconnectionNeedsPassword) f(PQsetNoticeReceiver) \
    f(PQexecParams) f(PQresultStatus) f(PQresultErrorField) f(PQntuples) f(PQnfields) f(PQgetvalue) f(PQgetlength) \
    f(PQgetisnull) f(PQclear) f(PQgetResult) f(PQgetCopyData) f(PQputCopyData) f(PQputCopyEnd)

KREISBLICK_TABLE(KreisblickPQ, KREISBLICK_PQ_FUNCTIONS, kreisblick_pq_fill)

// An error's field by its letter: the header has characters, which Swift does not take.
static const int kreisblick_pq_sqlstate = PG_DIAG_SQLSTATE;
