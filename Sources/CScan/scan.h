/* The inner loops of importing a large delimited file: header only, AVX2 where the processor has it, plain C elsewhere.

   Nothing here knows what a column means, allocates, or reads beyond `KB_PADDING` bytes behind a text. Little-endian
   machines only. What these functions leave open goes to libcsv and to the readers of columns, which stay the rule. */
#ifndef KB_SCAN_H
#define KB_SCAN_H

#if !defined(__BYTE_ORDER__) || __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "CScan loads words as little-endian"
#endif

/* How many readable bytes stand behind every text that is handed in; what they hold does not matter. */
#define KB_PADDING 64

#include "bytes.h"
#include "utf8.h"
#include "survey.h"
#include "records.h"
#include "memo.h"
#include "columns.h"
#include "points.h"

#endif
