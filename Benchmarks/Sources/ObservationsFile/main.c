// Writes a pay file of any length in the shape of the aijobs survey: the same columns, and much the same share of
// titles, levels, countries and round figures. Ten million rows take 610 MB and have some 24,000 combinations of title,
// level and country.
//
//     observations-file ROWS [SEED] > pay.csv
//
// The same arguments give the same bytes on every machine: whole numbers only, and a generator of its own.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const fields[] = {
    "Data", "Machine Learning", "AI", "Analytics", "Business Intelligence", "Software", "Cloud Data", "Research",
    "Applied Science", "Product Data", "Big Data", "Deep Learning", "Computer Vision", "NLP", "Marketing Analytics",
    "Financial Data", "Data Platform", "Data Quality", "Data Infrastructure", "ML Platform", "Robotics", "Security",
    "Quantitative Research", "Decision Science",
};
static const char *const jobs[] = {
    "Engineer", "Scientist", "Analyst", "Manager", "Architect", "Developer", "Consultant", "Specialist", "Lead",
    "Director", "Researcher", "Administrator", "Operator", "Strategist", "Modeler", "Associate", "Head",
};
static const char countries[] =
    "USCAGBAUFRDEESINNLBRPTITIEPLATMXLTJPCHCOSGZALVARUANZTRSIGRBESEFINGDKAEEEPHRUCZILHUROCLKEEGMTNOBGHRKRHKIDMYTHVNPKPE"
    "CRECPRCYLUSKRSGEAMMDMKBAMUGHJODZTNCFSAQAOMKWIRIQLBHNDOBSJEGIADASSLUZTWCN";

typedef struct {
    const char *code, *currency;
    unsigned share;      // of 1,000,000
    unsigned pay;        // of the pay in the United States, in per mille
    unsigned per_dollar; // the currency's units to the dollar, in hundredths
} Country;

static uint64_t state;

// SplitMix64 (Steele, Lea and Flood 2014).
static uint64_t next_word(void) {
    uint64_t word = state += 0x9E3779B97F4A7C15;
    word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9;
    word = (word ^ word >> 27) * 0x94D049BB133111EB;
    return word ^ word >> 31;
}

// The positions of 65,536 draws: a draw of 16 bits picks each element as often as its weight says, and each at least
// once.
typedef uint16_t Draws[65536];

static void spread(Draws draws, const unsigned *weights, size_t count) {
    uint64_t total = 0, sum = 0;
    for (size_t i = 0; i < count; i++)
        total += weights[i];
    size_t filled = 0;
    for (size_t i = 0; i < count; i++) {
        sum += weights[i];
        size_t end = sum * 65536 / total;
        if (end <= filled)
            end = filled + 1;
        for (; filled < end && filled < 65536; filled++)
            draws[filled] = i;
    }
}

static char *put(char *to, const char *text) {
    size_t length = strlen(text);
    memcpy(to, text, length);
    return to + length;
}

static char *put_number(char *to, unsigned number) {
    char digits[10];
    int count = 0;
    do
        digits[count++] = '0' + number % 10;
    while ((number /= 10) > 0);
    while (count > 0)
        *to++ = digits[--count];
    return to;
}

static Draws title_draws, level_draws, country_draws;
static char titles[COUNT(fields) * COUNT(jobs)][48];
static unsigned title_pay[COUNT(titles)];
static char codes[sizeof countries / 2][3];
static Country places[sizeof countries / 2];

static void prepare(void) {
    static const unsigned level_weights[] = {58, 30, 9, 3};
    unsigned weights[COUNT(titles)];
    for (size_t i = 0; i < COUNT(titles); i++) {
        snprintf(titles[i], sizeof titles[i], "%s %s", fields[i % COUNT(fields)], jobs[i / COUNT(fields)]);
        weights[i] = 4000000 / ((i + 8) * (i + 8)) + 300;
        title_pay[i] = 100000 + (i * 7919 % 60) * 1000;
    }
    spread(title_draws, weights, COUNT(titles));
    spread(level_draws, level_weights, COUNT(level_weights));
    for (size_t i = 0; i < COUNT(places); i++) {
        memcpy(codes[i], countries + 2 * i, 2);
        weights[i] = i == 0 ? 890000 : i < 8 ? 60000 / (i * i) : 600 / (i - 4) + 16;
        places[i] = (Country){codes[i], "USD", weights[i], i == 0 ? 1000 : 900 - 8 * (unsigned)i, 100};
    }
    spread(country_draws, weights, COUNT(places));
    places[2].currency = "GBP", places[2].per_dollar = 79;
    places[7].currency = "INR", places[7].per_dollar = 8457;
    for (size_t i = 4; i <= 6; i++)
        places[i].currency = "EUR", places[i].per_dollar = 95;
}

static char *put_row(char *to) {
    static const char *const levels[] = {"SE", "MI", "EN", "EX"};
    static const unsigned level_pay[] = {1150, 900, 700, 1400};
    uint64_t word = next_word(), draws = next_word();
    unsigned title = title_draws[draws & 0xFFFF], level = level_draws[draws >> 16 & 0xFFFF];
    const Country *place = &places[country_draws[draws >> 32 & 0xFFFF]];
    // Four draws added up and squared: one hump with a long right tail, from 0.3 to 3.1 times the middle.
    uint64_t sum = (word & 0xFFFF) + (word >> 16 & 0xFFFF) + (word >> 32 & 0xFFFF) + (word >> 48);
    uint64_t pay = (uint64_t)title_pay[title] * level_pay[level] / 1000 * place->pay / 1000;
    pay = pay * (300 + sum * sum / 24000000) / 1000;
    unsigned kind = draws >> 48 & 0xFF, year = draws >> 56;
    pay = kind < 128 ? pay / 5000 * 5000 : kind < 240 ? pay / 100 * 100 : pay;
    if (pay < 15000)
        pay = 15000;
    unsigned dollars = pay;
    unsigned local = (uint64_t)dollars * place->per_dollar / 100;
    to = put(to, year < 133 ? "2025," : year < 238 ? "2024," : year < 252 ? "2023," : "2022,");
    to = put(to, levels[level]);
    to = put(to, kind == 255 ? ",CT," : ",FT,");
    to = put(to, titles[title]);
    *to++ = ',';
    to = put_number(to, local);
    *to++ = ',';
    to = put(to, place->currency);
    *to++ = ',';
    to = put_number(to, dollars);
    *to++ = ',';
    to = put(to, place->code);
    to = put(to, word & 3 ? ",0," : ",100,");
    to = put(to, place->code);
    return put(to, (word & 0x3F) ? ",M\n" : ",L\n");
}

int main(int argc, char **argv) {
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: %s ROWS [SEED]\n", argv[0]);
        return 64;
    }
    state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    prepare();
    static char buffer[1 << 16];
    char *end = put(buffer, "work_year,experience_level,employment_type,job_title,salary,salary_currency,"
                            "salary_in_usd,employee_residence,remote_ratio,company_location,company_size\n");
    for (unsigned long long left = strtoull(argv[1], NULL, 10); left > 0; left--) {
        end = put_row(end);
        if (end - buffer > (long)sizeof buffer - 256) {
            fwrite(buffer, 1, end - buffer, stdout);
            end = buffer;
        }
    }
    fwrite(buffer, 1, end - buffer, stdout);
    return ferror(stdout) || fflush(stdout) != 0;
}
