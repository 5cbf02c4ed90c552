package zhiji.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.platform.UserId;

/** The second factor of signing in, over HTTP. */
@RestController
@RequestMapping("/api/v1/users")
class SecondFactorController {

    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    record OwnPassword(String password) {

        OwnPassword {
            Required.text("password", password);
        }
    }

    record FactorCode(String code) {

        FactorCode {
            Required.text("code", code);
        }
    }

    @GetMapping("/me/second-factor")
    SecondFactors.State getSecondFactor(Actor actor) {
        return factors.state(actor);
    }

    /** Begins to set it up; a code of the app puts it in force. */
    @PostMapping("/me/second-factor")
    SecondFactors.Setup beginSecondFactor(@RequestBody OwnPassword own, Actor actor) {
        return factors.begin(own.password(), actor);
    }

    /** Puts it in force; the recovery codes are shown this once. */
    @PutMapping("/me/second-factor")
    Items<String> confirmSecondFactor(@RequestBody FactorCode content, Actor actor) {
        return new Items<>(factors.confirm(content.code(), actor));
    }

    /** New recovery codes; the old ones are no longer good. */
    @PostMapping("/me/second-factor/recovery-codes")
    Items<String> renewRecoveryCodes(@RequestBody OwnPassword own, Actor actor) {
        return new Items<>(factors.renewRecoveryCodes(own.password(), actor));
    }

    @PostMapping("/me/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@RequestBody OwnPassword own, Actor actor) {
        factors.remove(own.password(), actor);
    }

    /** Takes the second factor from a colleague who lost telephone and codes, for administrators. */
    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable UserId id, Actor actor) {
        factors.reset(id, actor);
    }
}
