// Writes a CSV file of made-up people for `pathfinder fit --profiles`: people-file ROWS DATASETS
//
// The same arguments give the same bytes. Ids come from the tables in DATASETS; of a hundred people four have a skill
// that no table has.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 20261121;

static uint64_t next(void) {
    uint64_t mixed = state += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
}

// A number from 0 to count - 1.
static unsigned below(unsigned count) { return (unsigned)(((next() >> 32) * count) >> 32); }

enum { MOST_IDS = 2048 };

struct ids {
    char text[MOST_IDS][64];
    unsigned count;
};

// The first column of a table.
static void read_ids(struct ids *ids, const char *directory, const char *table) {
    char path[4096], line[1 << 16];
    snprintf(path, sizeof path, "%s/%s.csv", directory, table);
    FILE *file = fopen(path, "r");
    if (!file || !fgets(line, sizeof line, file)) {
        perror(path);
        exit(1);
    }
    while (fgets(line, sizeof line, file)) {
        if (ids->count == MOST_IDS) {
            fprintf(stderr, "%s has more rows than %d\n", path, MOST_IDS);
            exit(1);
        }
        line[strcspn(line, ",\n")] = 0;
        snprintf(ids->text[ids->count++], 64, "%s", line);
    }
    fclose(file);
}

static struct ids skills, activities, styles, fields, roles;

// Some of the ids, each at most once, with what `answer` writes behind each.
static void list(const struct ids *ids, unsigned count, void (*answer)(void)) {
    static char taken[MOST_IDS];
    memset(taken, 0, sizeof taken);
    for (unsigned written = 0; written < count && written < ids->count;) {
        // Small numbers are more usual, as some skills are.
        unsigned id = below(1 + below(ids->count));
        if (taken[id]) continue;
        taken[id] = 1;
        if (written++) putchar_unlocked(';');
        fputs(ids->text[id], stdout);
        answer();
    }
}

static void level(void) {
    if (below(3) == 0) printf("=%u", 1 + below(5));
}

static void yes_or_no(void) {
    if (below(4) == 0) fputs("=no", stdout);
}

static void agreement(void) { printf("=%d", (int)below(5) - 2); }

int main(int count, char **arguments) {
    if (count != 3) {
        fputs("usage: people-file ROWS DATASETS\n", stderr);
        return 64;
    }
    read_ids(&skills, arguments[2], "skills");
    read_ids(&activities, arguments[2], "activities");
    read_ids(&styles, arguments[2], "work_styles");
    read_ids(&fields, arguments[2], "education_fields");
    read_ids(&roles, arguments[2], "roles");
    static const char *interests[] = {"realistic",  "investigative", "artistic",
                                      "social",     "enterprising",  "conventional"};
    static const char *degrees[] = {"secondary", "diploma", "bachelor", "master", "doctorate"};
    static const char *regions[] = {"dubai", "riyadh", "Abu Dhabi", "دبي", "qatar", "Kuwait City", "egypt", "india"};
    static const char *wishes[] = {"required", "preferred", "on-site", "indifferent"};
    puts("id,skills,activities,work_styles,interests,education_level,education_field,years_of_experience,"
         "maths_comfort,current_role,region,remote");
    for (long row = 0, rows = atol(arguments[1]); row < rows; row++) {
        printf("p%ld,", row);
        list(&skills, below(13), level);
        if (below(25) == 0) printf(";hobby-%u", below(50));
        putchar_unlocked(',');
        list(&activities, below(5), yes_or_no);
        putchar_unlocked(',');
        list(&styles, below(7), agreement);
        putchar_unlocked(',');
        if (below(2)) {
            for (unsigned kind = 0; kind < 6; kind++) printf("%s%s=%u", kind ? ";" : "", interests[kind], 1 + below(7));
        }
        printf(",%s,", below(4) ? degrees[below(5)] : "");
        fputs(below(2) ? fields.text[below(fields.count)] : "", stdout);
        putchar_unlocked(',');
        if (below(4)) printf("%u", below(25));
        putchar_unlocked(',');
        if (below(2)) printf("%u", 1 + below(5));
        putchar_unlocked(',');
        fputs(below(3) ? "" : roles.text[below(roles.count)], stdout);
        printf(",%s,%s\n", regions[below(8)], below(3) ? "" : wishes[below(4)]);
    }
    return 0;
}
