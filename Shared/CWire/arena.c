#include "arena.h"

#include <pthread.h>
#include <stdlib.h>

enum { SPARE_BLOCK = 256 * 1024 };

int tl_arena_init(tl_arena *a, size_t first_block, size_t limit) {
  a->base = malloc(first_block);
  if (!a->base) return 0;
  a->base_size = first_block;
  a->cur = a->base;
  a->end = a->base + first_block;
  a->blocks = NULL;
  a->held = 0;
  a->limit = limit;
  a->refused = 0;
  return 1;
}

void tl_arena_destroy(tl_arena *a) {
  tl_arena_drop(a, NULL);
  free(a->base);
  a->base = a->cur = a->end = NULL;
}

// The block's own size is asked first with room to spare, then, near the limit, exactly.
void *tl_arena_grow(tl_arena *a, size_t n, int capped) {
  size_t header = tl_round(sizeof(tl_block));
  size_t size = n > SPARE_BLOCK / 2 ? n : SPARE_BLOCK;
  if (capped) {
    size_t left = a->limit > a->held ? a->limit - a->held : 0;
    if (n > left) {
      a->refused = 1;
      return NULL;
    }
    if (size > left) size = n;
  }
  tl_block *b = malloc(header + size);
  if (!b) {
    a->refused = 1;
    return NULL;
  }
  b->next = a->blocks;
  b->size = size;
  a->blocks = b;
  a->held += size;
  uint8_t *p = (uint8_t *)b + header;
  // A block made to measure leaves the current one in use for what is small.
  if (size > n) {
    a->cur = p + n;
    a->end = p + size;
  }
  return p;
}

void tl_arena_drop(tl_arena *a, tl_block *until) {
  while (a->blocks != until) {
    tl_block *b = a->blocks;
    a->blocks = b->next;
    a->held -= b->size;
    free(b);
  }
}

typedef struct slot {
  void *value;
  void (*destroy)(void *);
} slot;

static __thread slot current;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void at_thread_end(void *p) {
  slot *s = p;
  if (s->value && s->destroy) s->destroy(s->value);
  s->value = NULL;
}

static void make_key(void) { pthread_key_create(&key, at_thread_end); }

void *tl_thread_slot(void) { return current.value; }

void tl_thread_slot_set(void *value, void (*destroy)(void *)) {
  pthread_once(&once, make_key);
  current.value = value;
  current.destroy = destroy;
  pthread_setspecific(key, &current);
}
