/* Fills fresh memory with NaN, so that a kernel which reads what nobody wrote is seen: LD_PRELOAD for gradcheck.py. */
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

int posix_memalign(void **place, size_t alignment, size_t size) {
    *place = memalign(alignment, size);
    if (!*place) {
        return ENOMEM;
    }
    memset(*place, 0xFF, size);
    return 0;
}
