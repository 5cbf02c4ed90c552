package zhiji.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** How requests are read and answered: the reader's language, enumerations in lower case with hyphens. */
@Configuration
class WebSettings implements WebMvcConfigurer {

    private final JsonMapper json;

    WebSettings(JsonMapper json) {
        this.json = json;
    }

    /** What is not known is left out of an answer, as the API's description says; null remains a value in maps. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        var known = json.rebuild()
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(known));
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Texts.LANGUAGES);
        resolver.setDefaultLocale(Texts.LANGUAGES.getFirst());
        return resolver;
    }

    /** Decimal numbers travel as text: a browser's numbers would round them. */
    @Bean
    static JsonMapperBuilderCustomizer exactNumbers() {
        return builder -> builder.withConfigOverride(
                BigDecimal.class, change -> change.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumNames());
    }

    private static final class EnumNames implements ConverterFactory<String, Enum<?>> {

        @Override
        public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
            return text -> {
                for (var constant : type.getEnumConstants()) {
                    if (wireName(constant).equals(text)) {
                        return constant;
                    }
                }
                throw Problem.invalid("enumeration.unknown", text);
            };
        }
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
