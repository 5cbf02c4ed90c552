package zhiji.archive;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Items;

/** The words to choose from: tags that were given, provinces and cities. */
@RestController
@RequestMapping("/api/v1")
class VocabularyController {

    private final Parties parties;

    VocabularyController(Parties parties) {
        this.parties = parties;
    }

    @GetMapping("/tags")
    Items<String> listTags() {
        return new Items<>(parties.tags());
    }

    @GetMapping("/divisions")
    Items<Divisions.Division> listDivisions() {
        return new Items<>(Divisions.all());
    }
}
