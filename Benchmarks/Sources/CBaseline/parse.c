#include "CBaseline.h"

#include <csv.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void ignore_field(void *field, size_t count, void *context) {}
static void ignore_row(int end, void *context) {}

bool baseline_parse(const void *bytes, size_t count) {
    struct csv_parser parser;
    // The options of the library's own reader.
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0)
        return false;
    bool is_whole = csv_parse(&parser, bytes, count, ignore_field, ignore_row, NULL) == count
        && csv_fini(&parser, ignore_field, ignore_row, NULL) == 0;
    csv_free(&parser);
    return is_whole;
}

// A part of a file, parsed by one thread.
typedef struct {
    const char *path;
    off_t start, end;
    bool is_whole;
} Part;

static void *parse_part(void *argument) {
    Part *part = argument;
    static _Thread_local char buffer[1 << 16];
    struct csv_parser parser;
    int file = open(part->path, O_RDONLY);
    if (file < 0 || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0)
        return NULL;
    part->is_whole = lseek(file, part->start, SEEK_SET) == part->start;
    for (off_t left = part->end - part->start; part->is_whole && left > 0;) {
        ssize_t count = read(file, buffer, left < (off_t)sizeof buffer ? (size_t)left : sizeof buffer);
        part->is_whole = count > 0 && csv_parse(&parser, buffer, count, ignore_field, ignore_row, NULL) == (size_t)count;
        left -= count;
    }
    part->is_whole = csv_fini(&parser, ignore_field, ignore_row, NULL) == 0 && part->is_whole;
    csv_free(&parser);
    close(file);
    return NULL;
}

// Where a row begins at or behind `offset`, in a file without line ends in quotes.
static off_t row_start(const char *path, off_t offset) {
    char buffer[4096];
    int file = open(path, O_RDONLY);
    ssize_t count = file < 0 ? 0 : pread(file, buffer, sizeof buffer, offset);
    const char *end = count > 0 ? memchr(buffer, '\n', count) : NULL;
    close(file);
    return end ? offset + (end - buffer) + 1 : offset;
}

bool baseline_parse_file(const char *path, bool by_two) {
    struct stat status;
    if (stat(path, &status) != 0)
        return false;
    off_t middle = by_two ? row_start(path, status.st_size / 2) : status.st_size;
    Part parts[] = {{path, 0, middle, false}, {path, middle, status.st_size, true}};
    pthread_t thread;
    if (by_two && pthread_create(&thread, NULL, parse_part, &parts[1]) != 0)
        return false;
    parse_part(&parts[0]);
    if (by_two)
        pthread_join(thread, NULL);
    return parts[0].is_whole && parts[1].is_whole;
}
