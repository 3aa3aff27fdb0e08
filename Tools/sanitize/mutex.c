// What ThreadSanitizer can't see of Swift's Mutex on Linux, told to it.
//
// `Synchronization.Mutex` is a futex with priority inheritance. Its fast paths, a compare-exchange
// each, are compiled into the program and seen. With contention it goes to libswiftSynchronization,
// which is not instrumented, and there the kernel itself writes the word (FUTEX_LOCK_PI,
// FUTEX_UNLOCK_PI): the release of one thread and the acquire of the next are invisible, and what the
// mutex guards looks like a race. This library stands before the two slow paths (LD_PRELOAD), calls
// the real ones, and names the acquire and the release at the address of the word, where the fast
// paths are counted too. Nothing is silenced: code that forgets the mutex is reported as before.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Of the sanitizer's runtime, in the program; absent in others that inherit LD_PRELOAD.
void __tsan_acquire(void *address) __attribute__((weak));
void __tsan_release(void *address) __attribute__((weak));

typedef SWIFT void lock_function(uint32_t thread, SELF void *self);
typedef SWIFT void unlock_function(SELF void *self);

static lock_function *lock_slow;
static unlock_function *unlock_slow;

// Before the program's own threads run.
__attribute__((constructor)) static void find(void) {
  lock_slow = (lock_function *)dlsym(RTLD_NEXT, LOCK);
  unlock_slow = (unlock_function *)dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void lock(uint32_t thread, SELF void *self) __asm__(LOCK);
SWIFT void lock(uint32_t thread, SELF void *self) {
  lock_slow(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT void unlock(SELF void *self) __asm__(UNLOCK);
SWIFT void unlock(SELF void *self) {
  if (__tsan_release) __tsan_release(self);
  unlock_slow(self);
}
