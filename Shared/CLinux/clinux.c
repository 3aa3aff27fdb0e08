#define _GNU_SOURCE 1
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include "clinux.h"

__thread void *cl_current_loop __attribute__((tls_model("initial-exec")));
__thread const int64_t *cl_virtual_clock __attribute__((tls_model("initial-exec")));

int cl_accept(int listener) {
  return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

int cl_pin_thread(int cpu) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(cpu, &set);
  return pthread_setaffinity_np(pthread_self(), sizeof set, &set);
}

int cl_signal_fd(const int *signals, int count) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < count; i++) sigaddset(&set, signals[i]);
  if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

// Each allocation carries its class in the 16 bytes before it, so that memory stays 16-aligned.
enum { HEADER = 16, CLASSES = 33, BLOCK = 262144, LARGE = 0xff };
// nghttp2's frame buffer, 16 KiB and a little for each session, of which small calls touch the
// first page only. Pages of its own keep the rest of it from ever becoming resident; from malloc it
// would come as a hole that something else had filled before.
enum { SLOT = 20480, SLOTS = 64, SLOT_LEAST = 8192, PAGED = 0xfe };

static void *take_slot(cl_pool *pool) {
  if (!pool->free_slots) {
    if (pool->slots_left == 0) {
      cl_pool_block *block = mmap(NULL, (size_t)SLOT * (SLOTS + 1), PROT_READ | PROT_WRITE,
                                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (block == MAP_FAILED) return NULL;
      // The first slot holds the link of the list.
      block->next = pool->slot_blocks;
      pool->slot_blocks = block;
      pool->next_slot = (uint8_t *)block + SLOT;
      pool->slots_left = SLOTS;
    }
    uint64_t *header = (uint64_t *)pool->next_slot;
    pool->next_slot += SLOT;
    pool->slots_left -= 1;
    header[0] = PAGED;
    return header + 2;
  }
  void *slot = pool->free_slots;
  pool->free_slots = *(void **)slot;
  return slot;
}

static inline size_t class_of(size_t size) { return (size + HEADER + 63) >> 6; }

void *cl_pool_malloc(size_t size, void *user) {
  cl_pool *pool = user;
  if (size > SIZE_MAX / 2) return NULL;
  size_t class = class_of(size);
  if (__builtin_expect(class >= CLASSES, 0)) {
    if (size > SLOT_LEAST && size <= SLOT - HEADER) return take_slot(pool);
    uint64_t *header = malloc(size + HEADER);
    if (!header) return NULL;
    header[0] = LARGE;
    header[1] = size;
    return header + 2;
  }
  void *head = pool->free_list[class];
  if (head) {
    pool->free_list[class] = *(void **)head;
    return head;
  }
  size_t bytes = class << 6;
  if ((size_t)(pool->end - pool->current) < bytes) {
    cl_pool_block *block = malloc(sizeof(cl_pool_block) + 48 + BLOCK);
    if (!block) return NULL;
    block->next = pool->blocks;
    pool->blocks = block;
    pool->current = (uint8_t *)(((uintptr_t)(block + 1) + 15) & ~(uintptr_t)15);
    pool->end = pool->current + BLOCK;
  }
  uint64_t *header = (uint64_t *)pool->current;
  pool->current += bytes;
  header[0] = class;
  return header + 2;
}

void cl_pool_free(void *memory, void *user) {
  if (!memory) return;
  cl_pool *pool = user;
  uint64_t *header = (uint64_t *)memory - 2;
  if (__builtin_expect(header[0] == LARGE, 0)) {
    free(header);
    return;
  }
  if (__builtin_expect(header[0] == PAGED, 0)) {
    *(void **)memory = pool->free_slots;
    pool->free_slots = memory;
    return;
  }
  *(void **)memory = pool->free_list[header[0]];
  pool->free_list[header[0]] = memory;
}

void *cl_pool_calloc(size_t count, size_t size, void *user) {
  size_t total;
  if (__builtin_mul_overflow(count, size, &total)) return NULL;
  void *memory = cl_pool_malloc(total, user);
  if (memory) memset(memory, 0, total);
  return memory;
}

void *cl_pool_realloc(void *memory, size_t size, void *user) {
  if (!memory) return cl_pool_malloc(size, user);
  uint64_t *header = (uint64_t *)memory - 2;
  size_t old;
  if (header[0] == LARGE) {
    old = header[1];
  } else if (header[0] == PAGED) {
    old = SLOT - HEADER;
    if (size <= old) return memory;
  } else {
    old = ((size_t)header[0] << 6) - HEADER;
    if (size <= old) return memory;
  }
  void *moved = cl_pool_malloc(size, user);
  if (!moved) return NULL;
  memcpy(moved, memory, old < size ? old : size);
  cl_pool_free(memory, user);
  return moved;
}

void cl_pool_destroy(cl_pool *pool) {
  for (cl_pool_block *block = pool->blocks; block;) {
    cl_pool_block *next = block->next;
    free(block);
    block = next;
  }
  for (cl_pool_block *block = pool->slot_blocks; block;) {
    cl_pool_block *next = block->next;
    munmap(block, (size_t)SLOT * (SLOTS + 1));
    block = next;
  }
  memset(pool, 0, sizeof *pool);
}
