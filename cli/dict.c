/* dateline dict: the lexicons; reading those that are built in, checking a folder of one's own. */
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli.h"

static const char help[] =
    "usage: dateline dict list\n"
    "       dateline dict show NAME\n"
    "       dateline dict check FOLDER|FILE\n"
    "       dateline dict geonames [-o FILE] DUMP…\n"
    "       dateline dict gazetteer\n"
    "\n"
    "What dateline knows of words and of the world stands in lexicons: text files, a record a line, explained at their head.\n"
    "Files of the same names in a folder of your own replace them, with '--data FOLDER'.\n"
    "\n"
    "  list    the names of the lexicons that are built in\n"
    "  show    one of them, as it is\n"
    "  check   whether the files of a folder are of the right form, and replace what they mean to;\n"
    "          of a FILE, one of PETRARCH's dictionaries (for --actors, --verbs, --discards), each line that is not, and why\n"
    "  geonames  makes a gazetteer of GeoNames' dumps (https://download.geonames.org/export/dump/, CC BY 4.0): allCountries.zip\n"
    "          or the file of a country, and with it alternateNamesV2.zip and admin1CodesASCII.txt. Without -o it is kept in\n"
    "          ~/.local/share/dateline (or below $XDG_DATA_HOME) and used from then on, by all commands; '--gazetteer FILE' or\n"
    "          $DATELINE_GAZETTEER names another, '--gazetteer built-in' none. Records say which one made them.\n"
    "  gazetteer  what the places come from that are in use, of which version and under which licence\n"
    "\n"
    "examples:\n"
    "  mkdir -p mine/cues; dateline dict show cues/verbs.tsv > mine/cues/verbs.tsv\n"
    "  dateline dict check mine\n"
    "  dateline code --data mine report.txt\n"
    "  dateline dict geonames allCountries.zip alternateNamesV2.zip admin1CodesASCII.txt\n";

static int list(void)
{
    for (size_t i = 0; dl_lexicon_name(i) != NULL; i++) puts(dl_lexicon_name(i));
    return STATUS_DONE;
}

static int show(const struct settings *settings, const char *name)
{
    struct output output;
    struct dl_error error;
    int status = output_open(&output, settings->out);
    if (status != 0) return status;
    struct dl_sink sink = {output_write, &output};
    int code = dl_lexicon_write(name, &sink, &error);
    if (code != DL_OK && output.broken == 0) say("%s: 'dateline dict list' names them", error.message);
    if (code != DL_OK && !output_is_unwanted(&output)) status = STATUS_NOTHING;
    int closed = output_close(&output, code == DL_OK ? ENDING_KEEP : ENDING_DROP);
    return closed != 0 ? closed : status;
}

static int is_built_in(const char *name)
{
    for (size_t i = 0; dl_lexicon_name(i) != NULL; i++)
        if (strcmp(dl_lexicon_name(i), name) == 0) return 1;
    return strcmp(name, "model/dateline.dlm") == 0;
}

/* Names every file below the folder that replaces nothing; counts those that do. */
static int strangers(const char *folder, const char *inner, int depth, unsigned *known)
{
    char path[4096], name[2048];
    int found = 0;
    snprintf(path, sizeof path, "%s/%s", folder, inner);
    DIR *entries = depth < 8 ? opendir(path) : NULL;
    if (entries == NULL) return 0;
    for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        struct stat status;
        if (entry->d_name[0] == '.') continue;
        snprintf(name, sizeof name, "%s%s%s", inner, *inner != 0 ? "/" : "", entry->d_name);
        if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path || stat(path, &status) != 0) continue;
        if (S_ISDIR(status.st_mode)) {
            found += strangers(folder, name, depth + 1, known);
        } else if (is_built_in(name)) {
            ++*known;
        } else {
            say("replaces nothing '%s': 'dateline dict list' names the lexicons", path);
            found++;
        }
    }
    closedir(entries);
    return found;
}

static void tell(void *user, const struct dl_error *error)
{
    (void)user;
    say_error(error);
}

/* One of PETRARCH's dictionaries. */
static int check_file(const struct settings *settings, const char *path)
{
    struct dl_dictionary_holds holds;
    struct dl_error error;
    if (dl_dictionary_check(path, tell, NULL, &holds, &error) != DL_OK) {
        say_error(&error);
        return STATUS_NOTHING;
    }
    char all[32];
    if (holds.kind == DL_DICTIONARY_VERBS && !settings->quiet)
        printf("%s: %u blocks of verbs, %u patterns; lines passed over: %s\n", path, holds.verbs, holds.patterns,
               grouped(holds.problems, all));
    else if (holds.kind == DL_DICTIONARY_ACTORS && !settings->quiet)
        printf("%s: %u actors, %u agents; lines passed over: %s\n", path, holds.actors, holds.agents, grouped(holds.problems, all));
    else if (holds.kind == DL_DICTIONARY_ISSUES && !settings->quiet)
        printf("%s: %u issues; lines passed over: %s\n", path, holds.issues, grouped(holds.problems, all));
    else if (!settings->quiet) printf("%s: phrases to discard; lines passed over: %s\n", path, grouped(holds.problems, all));
    return holds.problems > 0 ? STATUS_SOME_FAILED : STATUS_DONE;
}

static int check(struct settings *settings, const char *folder)
{
    struct stat status_of;
    if (stat(folder, &status_of) == 0 && S_ISREG(status_of.st_mode)) return check_file(settings, folder);
    struct dl_kit *kit;
    unsigned known = 0;
    settings->data = folder;
    int status = open_kit(settings, &kit);
    if (status != 0) return status;
    dl_kit_close(kit);
    if (strangers(folder, "", 0, &known) > 0) return STATUS_SOME_FAILED;
    if (!settings->quiet)
        printf("%u lexicon%s of '%s' %s in order\n", known, known == 1 ? "" : "s", folder, known == 1 ? "is" : "are");
    return STATUS_DONE;
}

/* What the places in use come from. */
static int gazetteer(const struct settings *settings)
{
    struct dl_kit *kit;
    char room[4096];
    int status = open_kit(settings, &kit);
    if (status != 0) return status;
    const char *path = gazetteer_path(settings, room, sizeof room);
    printf("%s\nversion %s\n%s\n", path != NULL ? path : "built in", dl_kit_gazetteer_version(kit), dl_kit_gazetteer_source(kit));
    dl_kit_close(kit);
    return STATUS_DONE;
}

int dict_main(int argc, char **argv)
{
    struct settings settings = {0};
    int status = settings_read(&settings, argc, argv, "dict");
    if (status != 0) return status;
    if (settings.help) return print_help(help);
    const char *verb = optind < argc ? argv[optind] : "", *name = optind + 1 < argc ? argv[optind + 1] : NULL;
    if (strcmp(verb, "geonames") == 0 && name != NULL)
        return make_gazetteer(&settings, (const char *const *)argv + optind + 1, (size_t)(argc - optind - 1));
    if (optind + 2 < argc) return wrong_usage("dict", "one at a time, not also '%s'", argv[optind + 2]);
    if (strcmp(verb, "gazetteer") == 0 && name == NULL) return gazetteer(&settings);
    if (strcmp(verb, "list") == 0 && name == NULL) return list();
    if (strcmp(verb, "show") == 0 && name != NULL) return show(&settings, name);
    if (strcmp(verb, "check") == 0 && name != NULL) return check(&settings, name);
    return wrong_usage("dict", "list, show NAME, check FOLDER, geonames DUMP… or gazetteer?");
}
