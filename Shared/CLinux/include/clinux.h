// What Linux offers and Swift's Glibc module does not import: epoll, eventfd, signalfd, accept4,
// thread-local slots for the current loop and for a virtual clock, and a size-class allocator for nghttp2.
#ifndef CLINUX_H
#define CLINUX_H

#include <stddef.h>
#include <stdint.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netdb.h>
#include <signal.h>
#include <time.h>
#include <errno.h>

// Swift can't import thread-local variables; initial-exec makes the access one instruction.
extern __thread void *cl_current_loop __attribute__((tls_model("initial-exec")));
static inline void *cl_get_current_loop(void) { return cl_current_loop; }
static inline void cl_set_current_loop(void *loop) { cl_current_loop = loop; }

// A simulated thread's time, nanoseconds, stands where this points; NULL: the machine's clocks.
extern __thread const int64_t *cl_virtual_clock __attribute__((tls_model("initial-exec")));
static inline const int64_t *cl_get_virtual_clock(void) { return cl_virtual_clock; }
static inline void cl_set_virtual_clock(const int64_t *clock) { cl_virtual_clock = clock; }
// Civil time at nanosecond 0 of a virtual clock: 2026-01-01T00:00:00Z.
enum { CL_VIRTUAL_EPOCH_SECONDS = 1767225600 };

static inline int64_t cl_monotonic_nanoseconds(void) {
  if (__builtin_expect(cl_virtual_clock != NULL, 0)) return *cl_virtual_clock;
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}
static inline int64_t cl_realtime_microseconds(void) {
  if (__builtin_expect(cl_virtual_clock != NULL, 0))
    return (int64_t)CL_VIRTUAL_EPOCH_SECONDS * 1000000 + *cl_virtual_clock / 1000;
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

// accept4 needs _GNU_SOURCE, which must not stand in a header that Swift imports.
int cl_accept(int listener);
int cl_pin_thread(int cpu);
int cl_signal_fd(const int *signals, int count);

// Free-list allocator with 64-byte classes up to 2 KiB, for one thread. Memory goes back to the
// lists, never to the system, until the pool ends.
typedef struct cl_pool_block { struct cl_pool_block *next; } cl_pool_block;
typedef struct cl_pool {
  void *free_list[33];
  uint8_t *current, *end;
  cl_pool_block *blocks;
  // Slots of whole pages for the one large thing that every session has.
  void *free_slots;
  uint8_t *next_slot;
  int slots_left;
  cl_pool_block *slot_blocks;
} cl_pool;
void *cl_pool_malloc(size_t size, void *pool);
void cl_pool_free(void *memory, void *pool);
void *cl_pool_calloc(size_t count, size_t size, void *pool);
void *cl_pool_realloc(void *memory, size_t size, void *pool);
void cl_pool_destroy(cl_pool *pool);

#endif
