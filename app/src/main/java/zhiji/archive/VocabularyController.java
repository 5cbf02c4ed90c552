package zhiji.archive;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Items;

/** The words to choose from: provinces and cities. */
@RestController
@RequestMapping("/api/v1")
class VocabularyController {

    @GetMapping("/divisions")
    Items<Divisions.Division> listDivisions() {
        return new Items<>(Divisions.all());
    }
}
