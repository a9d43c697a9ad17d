// A library that is opened at its first use, not linked: no start of the program waits for it. Its headers give the types; the functions that
// we use stand in one table, filled from the opened library.
//
// #define FUNCTIONS(f) f(one) f(other)
// KREISBLICK_TABLE(Table, FUNCTIONS, fill)  →  a struct Table, and fill(library): a table, or NULL where the library lacks a function.
#pragma once

#include <dlfcn.h>
#include <stdlib.h>

#define KREISBLICK_POINTER(name) __typeof__(name) *_Nonnull name;
#define KREISBLICK_FIND(name) \
    { \
        void *found = dlsym(library, #name); \
        if (!found) { \
            free(table); \
            return NULL; \
        } \
        table->name = (__typeof__(name) *)found; \
    }
#define KREISBLICK_TABLE(type, functions, fill) \
    typedef struct { \
        functions(KREISBLICK_POINTER) \
    } type; \
    static inline const type *_Nullable fill(void *_Nonnull library) { \
        type *table = (type *)malloc(sizeof(type)); \
        if (!table) return NULL; \
        functions(KREISBLICK_FIND) \
        return table; \
    }
