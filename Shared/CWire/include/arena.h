// A bump arena for unpacked messages. What is allocated is given back by rewinding to a mark, all at
// once. Memory beyond the first block is counted against `limit`, so that a small hostile message
// cannot grow without bound (a message of empty list elements grows forty times when unpacked).
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct tl_block {
  struct tl_block *next;
  size_t size;
} tl_block;

typedef struct tl_arena {
  uint8_t *cur, *end;
  tl_block *blocks;  // blocks beyond the first, newest at the head
  size_t held;       // bytes of all blocks in the list
  size_t limit;      // most bytes that `tl_arena_alloc` may hold in the list
  uint8_t *base;     // the first block, kept until destruction
  size_t base_size;
  int refused;       // an allocation was refused since the last mark
} tl_arena;

typedef struct tl_mark {
  uint8_t *cur, *end;
  tl_block *blocks;
} tl_mark;

// Prepares an arena; 0 when the first block could not be allocated.
int tl_arena_init(tl_arena *a, size_t first_block, size_t limit);
void tl_arena_destroy(tl_arena *a);
void *tl_arena_grow(tl_arena *a, size_t n, int capped);

static inline size_t tl_round(size_t n) { return (n + 15u) & ~(size_t)15u; }

// For data from outside: NULL when the limit or the machine's memory is exhausted.
static inline void *tl_arena_alloc(tl_arena *a, size_t n) {
  if (n > SIZE_MAX - 64) {
    a->refused = 1;
    return NULL;
  }
  n = tl_round(n);
  if ((size_t)(a->end - a->cur) >= n) {
    void *p = a->cur;
    a->cur += n;
    return p;
  }
  return tl_arena_grow(a, n, 1);
}

// For our own data on its way out: not limited, NULL only when the machine's memory is exhausted.
static inline void *tl_arena_alloc_own(tl_arena *a, size_t n) {
  if (n > SIZE_MAX - 64) return NULL;
  n = tl_round(n);
  if ((size_t)(a->end - a->cur) >= n) {
    void *p = a->cur;
    a->cur += n;
    return p;
  }
  return tl_arena_grow(a, n, 0);
}

static inline tl_mark tl_arena_mark(tl_arena *a) {
  a->refused = 0;
  return (tl_mark){a->cur, a->end, a->blocks};
}

void tl_arena_drop(tl_arena *a, tl_block *until);

static inline void tl_arena_rewind(tl_arena *a, tl_mark m) {
  if (a->blocks != m.blocks) tl_arena_drop(a, m.blocks);
  a->cur = m.cur;
  a->end = m.end;
}

// One pointer per thread, given to `destroy` when the thread ends.
void *tl_thread_slot(void);
void tl_thread_slot_set(void *value, void (*destroy)(void *value));
